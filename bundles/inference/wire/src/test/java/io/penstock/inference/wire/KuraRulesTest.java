// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.doubles.KuraRules;
import org.junit.jupiter.api.Test;

class KuraRulesTest {

    private final KuraRules rules = new KuraRules(InferenceWire.class, "io.penstock.inference.wire");

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
        rules.providesWhatAWireComponentIsKnownBy(
                "org.eclipse.kura.configuration.ConfigurableComponent", "io.penstock.inference.api.Decisions");
    }
}
