// SPDX-License-Identifier: Apache-2.0
/** Swaps, kills and loads a gateway that is a child process, and keeps its books from outside. */
package io.penstock.torture;
