// SPDX-License-Identifier: Apache-2.0
/** A wire component that sends what it is told to, and one that keeps what it is given. */
package io.penstock.kura.conformance.probe;
