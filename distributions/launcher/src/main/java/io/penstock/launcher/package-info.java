// SPDX-License-Identifier: Apache-2.0
/**
 * The program {@code penstock}: starts the framework from a folder of bundles, and talks to a running gateway over its
 * loopback command endpoint. Not a bundle.
 */
package io.penstock.launcher;
