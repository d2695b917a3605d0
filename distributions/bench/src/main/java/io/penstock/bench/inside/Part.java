// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench.inside;

/** The least component: it is there. */
public final class Part implements Runnable {

    @Override
    public void run() {
        // somebody has to be able to call it
    }
}
