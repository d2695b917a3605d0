// SPDX-License-Identifier: Apache-2.0
/** Bundles that a cloud starts and stops. */
package io.penstock.deploy.turn;
