// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

/** Whoever submitted it does not want it any more. */
final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
