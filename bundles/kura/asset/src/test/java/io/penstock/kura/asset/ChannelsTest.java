// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.channel.ScaleOffsetType;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    @Test
    void readsAChannelOfKurasKeys() {
        Channel channel = Channels.parse(Config.asset("d")
                        .channel(
                                "Pressure",
                                "read",
                                "Double",
                                "+scaleoffset.type",
                                "DOUBLE",
                                "+scale",
                                0.01,
                                "+offset",
                                "-1",
                                "+unit",
                                "bar",
                                "address",
                                12)
                        .map())
                .byName()
                .get("Pressure");

        assertThat(channel.getType()).isEqualTo(ChannelType.READ);
        assertThat(channel.getValueType()).isEqualTo(DataType.DOUBLE);
        assertThat(channel.getScaleOffsetType()).isEqualTo(ScaleOffsetType.DOUBLE);
        assertThat(channel.getValueScaleAsNumber()).isEqualTo(0.01);
        assertThat(channel.getValueOffsetAsNumber()).isEqualTo(-1.0);
        assertThat(channel.getUnit()).isEqualTo("bar");
        assertThat(channel.isEnabled()).isTrue();
        assertThat(channel.getConfiguration()).containsEntry("address", "12").containsEntry("+name", "Pressure");
    }

    @Test
    void givesItsDefaultsToAChannelOfTypeAndValueTypeAlone() {
        Channel channel = Channels.parse(Map.of("a#+type", "READ_WRITE", "a#+value.type", "LONG"))
                .byName()
                .get("a");

        assertThat(channel.getScaleOffsetType()).isEqualTo(ScaleOffsetType.DEFINED_BY_VALUE_TYPE);
        assertThat(channel.getValueScaleAsNumber().doubleValue()).isEqualTo(1);
        assertThat(channel.getValueOffsetAsNumber().doubleValue()).isZero();
        assertThat(channel.getUnit()).isEmpty();
        assertThat(channel.isEnabled()).isTrue();
    }

    @Test
    void keepsEveryDigitOfALongScale() {
        assertThat(Channels.parse(Config.asset("d")
                                .channel("a", "READ", "LONG", "+scaleoffset.type", "LONG", "+scale", "9007199254740993")
                                .map())
                        .byName()
                        .get("a")
                        .getValueScaleAsNumber())
                .isEqualTo(9_007_199_254_740_993L);
    }

    @Test
    void leavesAlonePropertiesThatAreNoChannels() {
        assertThat(Channels.parse(Map.of("driver.pid", "d", "#x", "1", "y#", "1")))
                .isEqualTo(new Channels(Map.of(), List.of()));
    }

    @Test
    void oneBadChannelDoesNotTakeTheOthersWithIt() {
        Channels channels = Channels.parse(Config.asset("d")
                .channel("bad", "READ", "NUMBER")
                .channel("good", "READ", "INTEGER")
                .map());

        assertThat(channels.byName()).containsOnlyKeys("good");
        assertThat(channels.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+type             | RAED | READ, READ_WRITE, WRITE",
                "+type             | ''   | READ, READ_WRITE, WRITE",
                "+value.type       | INT  | BOOLEAN, BYTE_ARRAY, DOUBLE, INTEGER, LONG, FLOAT, STRING",
                "+scaleoffset.type | INT  | DEFINED_BY_VALUE_TYPE, DOUBLE, LONG",
                "+scale            | x    | a number",
                "+scale            | NaN  | a finite number",
                "+offset           | 1,5  | a number",
                "+enabled          | yes  | true, false",
                "+listen           | 1    | true, false",
            })
    void namesChannelKeyValueAndWhatIsAllowed(String key, String value, String allowed) {
        assertThat(Channels.parse(Config.asset("d")
                                .channel("a", "READ", "LONG", key, value)
                                .map())
                        .problems())
                .singleElement()
                .hasToString(
                        "channel.malformed: channel \"a\" has " + key + " = \"" + value + "\"; allowed: " + allowed);
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a b", "a+b", "'a,b'"})
    void refusesANameThatKuraWouldNotTake(String name) {
        assertThat(Channels.parse(
                                Config.asset("d").channel(name, "READ", "LONG").map())
                        .problems())
                .singleElement()
                .extracting(ChannelProblem::allowed)
                .isEqualTo("a name without any of # / + , and blank");
    }
}
