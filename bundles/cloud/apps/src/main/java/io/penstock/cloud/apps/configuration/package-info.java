// SPDX-License-Identifier: Apache-2.0
/** CONF-V1 and CONF-V2: configurations and snapshots. */
package io.penstock.cloud.apps.configuration;
