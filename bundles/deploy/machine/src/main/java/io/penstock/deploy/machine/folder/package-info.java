// SPDX-License-Identifier: Apache-2.0
/** A folder that takes what is put into it to the machine. */
package io.penstock.deploy.machine.folder;
