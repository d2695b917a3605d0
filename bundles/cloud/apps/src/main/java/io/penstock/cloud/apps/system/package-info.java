// SPDX-License-Identifier: Apache-2.0
/** SYS-V1: what the gateway is. */
package io.penstock.cloud.apps.system;
