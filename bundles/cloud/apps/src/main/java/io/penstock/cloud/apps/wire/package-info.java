// SPDX-License-Identifier: Apache-2.0
/** WIRE-V1: the wire graph, and the drivers and assets around it. */
package io.penstock.cloud.apps.wire;
