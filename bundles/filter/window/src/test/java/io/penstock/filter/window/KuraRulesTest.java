// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import io.penstock.doubles.KuraRules;
import org.junit.jupiter.api.Test;

class KuraRulesTest {

    private final KuraRules rules = new KuraRules(WindowFilter.class, "io.penstock.filter.window");

    @Test
    void nameFactoryPidOcdIdAndFileNamesAgree() {
        rules.nameFactoryPidOcdIdAndFileNamesAgree();
    }

    @Test
    void existsOnlyByConfigurationAndAtOnce() {
        rules.existsOnlyByConfigurationAndAtOnce();
    }

    @Test
    void hasAllSixCardinalitiesAsIntegersAndNoPidOfItsOwn() {
        rules.hasAllSixCardinalitiesAsIntegersAndNoPidOfItsOwn();
    }

    @Test
    void providesWhatAWireComponentIsKnownBy() {
        rules.providesWhatAWireComponentIsKnownBy("org.eclipse.kura.configuration.ConfigurableComponent");
    }
}
