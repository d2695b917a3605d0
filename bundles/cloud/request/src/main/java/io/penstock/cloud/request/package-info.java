// SPDX-License-Identifier: Apache-2.0
/**
 * Requests of a cloud: routes to steps, bounds on what arrives, refusals with a reason, and an audit of both.
 *
 * <p>Private to each bundle that uses it: bnd copies the package (see {@code -conditionalpackage}). Any thread.
 */
package io.penstock.cloud.request;
