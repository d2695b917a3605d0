// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench.inside;

import org.osgi.framework.BundleContext;

/** A plain service, which tells the bench when its version is called first. */
public final class Spot implements Runnable {

    private Sign sign;

    public void activate(BundleContext context) {
        sign = new Sign(
                Integer.parseInt(context.getProperty("bench.signs")),
                context.getBundle().getVersion().toString());
    }

    @Override
    public void run() {
        sign.give();
    }
}
