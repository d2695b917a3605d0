// SPDX-License-Identifier: Apache-2.0
/** One state machine for every way in: received, verified, resolved, admitted, trial, confirmed or rolled back. */
package io.penstock.deploy.machine;
