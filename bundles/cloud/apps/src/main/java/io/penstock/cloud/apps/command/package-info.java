// SPDX-License-Identifier: Apache-2.0
/** CMD-V1: a command of the operating system, off unless it is switched on. */
package io.penstock.cloud.apps.command;
