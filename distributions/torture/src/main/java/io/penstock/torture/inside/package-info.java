// SPDX-License-Identifier: Apache-2.0
/** What stands inside the tortured gateway, in a bundle that is made at the start; it knows nothing of the torture. */
package io.penstock.torture.inside;
