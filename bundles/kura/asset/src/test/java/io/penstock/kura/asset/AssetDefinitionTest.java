// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.junit.jupiter.api.Test;

class AssetDefinitionTest {

    /** In this order, as a Kura 5.6 shows them; the last is ours. */
    @Test
    void hasKurasAttributesOfAnAsset() {
        assertThat(Config.asset("d").plan().definition().getAD())
                .extracting(AD::getId)
                .containsExactly(
                        "asset.desc",
                        "driver.pid",
                        "emit.all.channels",
                        "timestamp.mode",
                        "emit.errors",
                        "emit.connection.errors",
                        "emit.on.change",
                        "emit.empty.envelopes",
                        "penstock.driver.wait.ms");
    }

    @Test
    void hasForEachChannelTheAssetsKeysAndTheDrivers() {
        OCD definition = plan().definition();

        assertThat(definition.getAD())
                .extracting(AD::getId)
                .filteredOn(id -> id.startsWith("b#"))
                .containsExactly(
                        "b#+enabled",
                        "b#+name",
                        "b#+type",
                        "b#+value.type",
                        "b#+scaleoffset.type",
                        "b#+scale",
                        "b#+offset",
                        "b#+unit",
                        "b#+listen",
                        "b#address");
        AD address = attribute(definition, "b#address");
        assertThat(address.getType()).isEqualTo(Scalar.INTEGER);
        assertThat(address.getDefault()).isEqualTo("7");
        assertThat(address.getMin()).isEqualTo("0");
        assertThat(address.isRequired()).isTrue();
    }

    @Test
    void offersTheValuesOfAChoice() {
        assertThat(attribute(plan().definition(), "a#+type").getOption())
                .extracting(Option::getValue)
                .containsExactly("READ", "READ_WRITE", "WRITE");
        assertThat(attribute(plan().definition(), "timestamp.mode").getDefault())
                .isEqualTo("PER_CHANNEL");
    }

    @Test
    void fillsRequiredKeysOfTheDriverWithDefaultsOfTheirType() {
        assertThat(plan().properties()).containsEntry("a#address", 7).containsEntry("b#address", "12");
        assertThat(plan().channels().byName().get("a").getConfiguration()).containsEntry("address", "7");
    }

    private static AssetPlan plan() {
        return Attachment.open(
                        Drivers.of("d", 1, new FakeDriver()),
                        Config.asset("d")
                                .channel("b", "READ", "LONG", "address", "12")
                                .channel("a", "READ", "LONG")
                                .settings(),
                        new ListenerSet(event -> {}))
                .plan();
    }

    private static AD attribute(OCD definition, String id) {
        List<AD> found =
                definition.getAD().stream().filter(ad -> ad.getId().equals(id)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
