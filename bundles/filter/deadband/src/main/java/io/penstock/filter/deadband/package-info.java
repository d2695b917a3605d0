// SPDX-License-Identifier: Apache-2.0
/**
 * Lets a record through when something in it moved, and stays silent while nothing did.
 *
 * <p>Values are compared with the ones that were last sent, never with the ones last seen, so that a slow drift is not
 * lost in small steps.
 */
package io.penstock.filter.deadband;
