// SPDX-License-Identifier: Apache-2.0
/** CLD-V1: connections to clouds, their publishers and subscribers. */
package io.penstock.cloud.apps.connection;
