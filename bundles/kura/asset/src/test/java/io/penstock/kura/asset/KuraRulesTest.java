// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import io.penstock.doubles.KuraRules;
import org.junit.jupiter.api.Test;

class KuraRulesTest {

    private final KuraRules rules = new KuraRules(WireAsset.class, "org.eclipse.kura.wire.WireAsset");

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
                "org.eclipse.kura.configuration.SelfConfiguringComponent", "org.eclipse.kura.asset.Asset");
    }
}
