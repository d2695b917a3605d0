// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Unmet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** A bundle of ours resolves and starts here. */
public record Started(Bundle bundle) implements Check {

    @Override
    public String name() {
        return "started." + bundle.getSymbolicName();
    }

    @Override
    public void run(Host host) throws Unmet {
        if (bundle.getState() == Bundle.ACTIVE || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
            return;
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new Unmet(e.getMessage());
        }
        throw new Unmet("it was installed and not started");
    }
}
