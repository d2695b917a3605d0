// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class HostTest {

    @Test
    void everyBundleIsActive(@InjectBundleContext BundleContext context) {
        assertThat(context.getBundles())
                .filteredOn(b -> b.getHeaders().get("Fragment-Host") == null)
                .allMatch(b -> b.getState() == Bundle.ACTIVE || b.getState() == Bundle.STARTING);
    }
}
