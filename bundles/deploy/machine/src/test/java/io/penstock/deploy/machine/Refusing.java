// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Copied into bundles of a test: does not start. */
public final class Refusing implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("It does not want to.");
    }

    @Override
    public void stop(BundleContext context) {
        // it never started
    }
}
