// SPDX-License-Identifier: Apache-2.0
/**
 * What is installed, on the disk: kept bundles by hash, sets of them, one file of pointers, a journal.
 *
 * <p>Read by the launcher before the framework is there, and written by it then; by the machine's thread afterwards.
 * Every file is replaced whole and durably; the file of pointers decides which set starts.
 */
package io.penstock.deploy.machine.store;
