// SPDX-License-Identifier: Apache-2.0
/** The loopback endpoint of the command line: status, metrics, health, swap. */
package io.penstock.console.command;
