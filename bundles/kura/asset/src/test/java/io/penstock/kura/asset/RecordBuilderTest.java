// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static io.penstock.kura.asset.Config.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and rules of the records that a Kura 5.6 WireAsset emits. */
class RecordBuilderTest {

    private final RecordBuilder builder = new RecordBuilder("pump", new ChangeCache(), () -> 99);

    @Test
    void hasAPropertyForEachValueWithItsTimeAndUnitAndTheAssetsName() {
        AssetPlan plan = twoChannels("PER_CHANNEL")
                .set("b#+unit", "bar")
                .set("b#+scale", "0.5")
                .plan();

        assertThat(emitted(plan, good("a", 1, 10), good("b", 4.0, 20)))
                .containsExactly(
                        entry("a", 1),
                        entry("a_timestamp", 10L),
                        entry("b", 2.0),
                        entry("b_unit", "bar"),
                        entry("b_timestamp", 20L),
                        entry("assetName", "pump"));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TIMESTAMPS, ",
        "SINGLE_ASSET_GENERATED, 99",
        "SINGLE_DRIVER_GENERATED_MAX, 20",
        "SINGLE_DRIVER_GENERATED_MIN, 10"
    })
    void hasOneTimeOrNoneWhereThatIsWanted(String mode, Long expected) {
        Map<String, Object> record = emitted(twoChannels(mode).plan(), good("a", 1, 20), good("b", 2.0, 10));

        assertThat(record).doesNotContainKey("a_timestamp");
        assertThat(Optional.ofNullable(record.get("assetTimestamp"))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aFailedChannelHasNoValueAndSaysWhyOnlyWhereErrorsAreEmitted() {
        ChannelRecord failed = failed("b", "modbus.no_reply: no answer within 1000 ms", 20);
        assertThat(emitted(twoChannels("PER_CHANNEL").plan(), good("a", 1, 10), failed))
                .containsOnlyKeys("a", "a_timestamp", "b_timestamp", "assetName");

        assertThat(emitted(twoChannels("NO_TIMESTAMPS").set("emit.errors", true).plan(), good("a", 1, 10), failed))
                .containsExactly(
                        entry("a", 1),
                        entry("a_error", ""),
                        entry("b_error", "modbus.no_reply: no answer within 1000 ms"),
                        entry("assetName", "pump"));
    }

    @Test
    void aDriverThatGivesNeitherValueNorReasonIsAFailure() {
        AssetPlan plan = twoChannels("NO_TIMESTAMPS").set("emit.errors", true).plan();
        ChannelRecord nothing = ChannelRecord.createReadRecord("a", DataType.INTEGER);
        ChannelRecord noValue = ChannelRecord.createReadRecord("b", DataType.DOUBLE);
        noValue.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));

        assertThat(emitted(plan, nothing, noValue))
                .containsEntry("a_error", "driver.no_status: the driver gave neither value nor reason")
                .containsEntry("b_error", "driver.no_status: the driver gave neither value nor reason")
                .doesNotContainKeys("a", "b");
    }

    @Test
    void aMalformedChannelIsSeenAsAnError() {
        AssetPlan plan = Config.asset("d")
                .channel("bad", "READ", "NUMBER")
                .set("emit.errors", true)
                .plan();

        assertThat(emitted(plan)).containsKey("bad_error");
        assertThat(emitted(Config.asset("d").channel("bad", "READ", "NUMBER").plan()))
                .containsOnlyKeys("assetName");
    }

    @Test
    void emitsOnlyWhatChangedAndErrorsAlways() {
        AssetPlan plan = twoChannels("PER_CHANNEL")
                .set("emit.on.change", true)
                .set("emit.errors", true)
                .plan();
        assertThat(emitted(plan, good("a", 1, 10), good("b", 2.0, 10))).containsKeys("a", "b");

        assertThat(emitted(plan, good("a", 1, 11), good("b", 3.0, 11)))
                .containsOnlyKeys("b", "b_timestamp", "b_error", "assetName");
        assertThat(emitted(plan, good("a", 1, 12), failed("b", "x", 12)))
                .containsOnlyKeys("b_timestamp", "b_error", "assetName");
        assertThat(emitted(plan, good("a", 1, 13), good("b", 3.0, 13))).containsKey("b");
        assertThat(emitted(plan, good("a", 1, 14), good("b", 3.0, 14))).containsOnlyKeys("assetName");
    }

    @Test
    void isSilentWithoutAnythingToSayWhereEmptyEnvelopesAreNotWanted() {
        for (String mode : List.of("PER_CHANNEL", "SINGLE_ASSET_GENERATED", "SINGLE_DRIVER_GENERATED_MIN")) {
            AssetPlan plan = twoChannels(mode)
                    .set("emit.on.change", true)
                    .set("emit.empty.envelopes", false)
                    .plan();
            var fresh = new RecordBuilder("pump", new ChangeCache(), () -> 99);
            assertThat(fresh.of(plan, List.of(good("a", 1, 1)), true)).isPresent();
            assertThat(fresh.of(plan, List.of(good("a", 1, 2)), true)).isEmpty();
        }
    }

    @Test
    void takesADriversAnswerInAnyOrderAndLeavesOutWhatWasNotAsked() {
        assertThat(emitted(twoChannels("NO_TIMESTAMPS").plan(), good("b", 2.0, 1), good("z", 9, 1), good("a", 1, 1)))
                .containsOnly(entry("a", 1), entry("b", 2.0), entry("assetName", "pump"));
    }

    @ParameterizedTest
    @CsvSource({
        // emit.errors, emit.connection.errors, driver away, properties
        "false, false, true,  ",
        "false, true,  false, ",
        "true,  false, false, ",
        "true,  true,  false, assetError;assetTimestamp;assetName",
        "true,  true,  true,  assetError;assetTimestamp;assetName",
        "true,  false, true,  a_error;b_error;assetTimestamp;assetName",
    })
    void tellsOfADeviceThatCannotBeReachedAsItIsConfigured(
            boolean errors, boolean connectionErrors, boolean away, String names) {
        AssetPlan plan = twoChannels("PER_CHANNEL")
                .set("emit.errors", errors)
                .set("emit.connection.errors", connectionErrors)
                .plan();
        Optional<WireRecord> record = builder.failed(plan, "driver.absent: gone", away);

        if (names == null) {
            assertThat(record).isEmpty();
        } else {
            assertThat(plain(record.orElseThrow()))
                    .containsOnlyKeys(names.split(";"))
                    .containsEntry("assetTimestamp", 99L);
        }
    }

    @Test
    void aFailureHasNoTimeWhereNoneAreWanted() {
        AssetPlan plan = twoChannels("NO_TIMESTAMPS")
                .set("emit.errors", true)
                .set("emit.connection.errors", true)
                .plan();

        assertThat(plain(builder.failed(plan, "why", false).orElseThrow()))
                .containsExactly(entry("assetError", "why"), entry("assetName", "pump"));
    }

    private static Config twoChannels(String timestamps) {
        return Config.asset("d")
                .channel("a", "READ", "INTEGER")
                .channel("b", "READ", "DOUBLE")
                .set("timestamp.mode", timestamps);
    }

    private Map<String, Object> emitted(AssetPlan plan, ChannelRecord... raw) {
        return plain(builder.of(plan, new ArrayList<>(List.of(raw)), true).orElseThrow());
    }

    private static ChannelRecord good(String name, Object value, long time) {
        ChannelRecord record = ChannelRecord.createReadRecord(
                name, TypedValues.newTypedValue(value).getType());
        record.setValue(TypedValues.newTypedValue(value));
        record.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
        record.setTimestamp(time);
        return record;
    }

    private static ChannelRecord failed(String name, String why, long time) {
        ChannelRecord record = ChannelRecord.createReadRecord(name, DataType.DOUBLE);
        record.setValue(TypedValues.newDoubleValue(-1)); // what an earlier read left there
        record.setChannelStatus(new ChannelStatus(ChannelFlag.FAILURE, why, new IllegalStateException()));
        record.setTimestamp(time);
        return record;
    }
}
