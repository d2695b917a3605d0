// SPDX-License-Identifier: Apache-2.0
/** The gateway as a machine, behind Kura's interfaces: its properties, its facts, its restart and its lamp. */
package io.penstock.kura.system;
