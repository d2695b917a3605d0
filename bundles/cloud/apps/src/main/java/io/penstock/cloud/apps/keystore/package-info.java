// SPDX-License-Identifier: Apache-2.0
/** KEYS-V1 and KEYS-V2: keystores, their entries, and requests for certificates. */
package io.penstock.cloud.apps.keystore;
