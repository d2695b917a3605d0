// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static io.penstock.kura.asset.Config.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

/** An asset on a driver that is there, on a driver that is not, and on one that is in trouble. */
class AssetCoreTest {

    private final List<Map<String, Object>> emitted = new ArrayList<>();
    private final DriverTable table = new DriverTable(Runnable::run, System::nanoTime);
    private final FakeDriver driver =
            new FakeDriver().with("a", 1).with("b", 2.0).with("w", true);

    @Test
    void anyEnvelopeReadsAllReadChannelsWithOnePreparedRead() {
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));
        driver.with("a", 5);
        asset.stage().receive(List.of(record("TIMER", 2L)));

        assertThat(emitted).extracting(r -> r.get("a"), r -> r.get("b")).containsExactly(tuple(1, 2.0), tuple(5, 2.0));
        assertThat(driver.prepared).hasValue(1);
        assertThat(asset.counts().in()).isEqualTo(2);
        assertThat(asset.counts().passed()).isEqualTo(2);
    }

    @Test
    void readsADriverThatDoesNotPrepare() {
        driver.prepares = false;
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted).hasSize(1);
    }

    @Test
    void scalesOnceHoweverOftenADriverGivesTheSameRecord() {
        AssetCore asset = asset(config().set("b#+scale", 0.5));
        table.add(Drivers.of("d", 1, driver));
        for (int i = 0; i < 3; i++) {
            asset.stage().receive(List.of(record("TIMER", 1L)));
        }
        assertThat(emitted).extracting(r -> r.get("b")).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void asksForTheTypeOfTheArithmeticAndFillsTheDriversDefaults() {
        AssetCore asset = asset(
                config().set("b#+scale", 0.5).set("b#+scaleoffset.type", "LONG").set("b#address", 3));
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(driver.asked).containsExactlyInAnyOrder("a INTEGER 7", "b LONG 3");
        assertThat(asset.plan().properties()).containsEntry("a#address", 7).containsEntry("b#address", 3);
    }

    @Test
    void writesPropertiesWithTheNameAndTypeOfAWritableChannelAfterReading() {
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("w", false, "a", 9), record("w", "text"), record("x", true)));

        assertThat(driver.device)
                .containsEntry("w", TypedValues.newBooleanValue(false))
                .containsEntry("a", TypedValues.newIntegerValue(1));
        assertThat(emitted).hasSize(1);
        assertThat(asset.counts().in()).isEqualTo(3);
    }

    @Test
    void anAssetThatOnlyWritesEmitsNothing() {
        AssetCore asset = asset(Config.asset("d").channel("w", "WRITE", "BOOLEAN"));
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("w", false)));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted).isEmpty();
        assertThat(asset.counts().passed()).isEqualTo(1);
        assertThat(asset.counts().absorbed()).isEqualTo(1);
    }

    @Test
    void aRefusedWriteIsCountedByItsReason() {
        AssetCore asset = asset(config().channel("z", "WRITE", "BOOLEAN"));
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("z", true)));

        assertThat(asset.counts().rejected()).containsExactly(entry("fake.no_such_point", 1L));
    }

    @Test
    void withoutADriverEveryTickIsCountedAndNothingIsThrown() {
        AssetCore asset = asset(config());
        asset.stage().receive(List.of(record("TIMER", 1L)));
        asset.stage().receive(List.of(record("w", true)));

        assertThat(emitted).isEmpty();
        assertThat(asset.counts().rejected()).containsExactly(entry("driver.absent", 2L));
    }

    @Test
    void withoutADriverEachChannelFailsWhereErrorsAreEmitted() {
        AssetCore asset = asset(config().set("emit.errors", true));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted.get(0)).containsOnlyKeys("a_error", "b_error", "assetTimestamp", "assetName");
        assertThat((String) emitted.get(0).get("a_error")).startsWith("driver.absent: there is no driver d;");
    }

    @Test
    void aDeviceThatCannotBeReachedIsToldAsKuraTellsIt() {
        driver.unreachable = Optional.of(new ConnectionException("modbus.connect: refused"));
        AssetCore asset = asset(config().set("emit.errors", true).set("emit.connection.errors", true));
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted.get(0)).containsEntry("assetError", "modbus.connect: refused");
    }

    @Test
    void aSilentFailureIsCountedByItsReason() {
        driver.unreachable = Optional.of(new ConnectionException("modbus.connect: refused"));
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(asset.counts().rejected()).containsExactly(entry("modbus.connect", 1L));
    }

    @Test
    void aDriverWithABugDoesNotTakeTheTimerWithIt() {
        driver.whileReading = () -> {
            throw new IllegalStateException("boom");
        };
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(asset.counts().rejected()).containsExactly(entry("driver.failed", 1L));
    }

    @Test
    void peopleReadAllChannelsScaledInCopies() throws KuraException {
        AssetCore asset = asset(config().set("b#+scale", 0.5));
        table.add(Drivers.of("d", 1, driver));
        List<ChannelRecord> first = asset.field().readAll();
        driver.with("b", 8.0);
        asset.field().readAll();

        assertThat(first).extracting(ChannelRecord::getChannelName).containsExactly("a", "b");
        assertThat(first.get(1).getValue()).isEqualTo(TypedValues.newDoubleValue(1));
    }

    @Test
    void aMalformedChannelFailsAmongTheOthers() throws KuraException {
        AssetCore asset = asset(config().channel("bad", "READ", "X"));
        table.add(Drivers.of("d", 1, driver));

        assertThat(asset.field().readAll())
                .extracting(ChannelRecord::getChannelName, AssetCoreTest::reason)
                .contains(tuple("a", ""), tuple("bad", "channel.malformed"));
    }

    @Test
    void eachNameThatCannotBeReadFailsByItself() throws KuraException {
        AssetCore asset = asset(
                config().channel("off", "READ", "LONG", "+enabled", "false").channel("bad", "READ", "X"));
        table.add(Drivers.of("d", 1, driver));

        assertThat(asset.field().read(Set.of("a", "w", "off", "bad", "zzz")))
                .extracting(ChannelRecord::getChannelName, AssetCoreTest::reason)
                .containsExactlyInAnyOrder(
                        tuple("a", ""),
                        tuple("w", "channel.wrong_type"),
                        tuple("off", "channel.disabled"),
                        tuple("bad", "channel.malformed"),
                        tuple("zzz", "channel.unknown"));
    }

    @Test
    void eachRecordThatCannotBeWrittenFailsByItself() throws KuraException {
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        List<ChannelRecord> records = List.of(
                ChannelRecord.createWriteRecord("w", TypedValues.newBooleanValue(false)),
                ChannelRecord.createWriteRecord("a", TypedValues.newIntegerValue(3)),
                ChannelRecord.createWriteRecord("zzz", TypedValues.newIntegerValue(3)));
        asset.field().write(records);

        assertThat(records)
                .extracting(AssetCoreTest::reason)
                .containsExactly("", "channel.wrong_type", "channel.unknown");
        assertThat(driver.device).containsEntry("w", TypedValues.newBooleanValue(false));
    }

    @Test
    void peopleAreToldOfAnAbsentDriverByChannelAndOfAnUnreachableDeviceByAnException() throws KuraException {
        AssetCore asset = asset(config());
        assertThat(asset.field().readAll())
                .extracting(AssetCoreTest::reason)
                .containsExactly("driver.absent", "driver.absent");
        assertThat(asset.field().read(Set.of("a")))
                .extracting(AssetCoreTest::reason)
                .containsExactly("driver.absent");
        ChannelRecord write = ChannelRecord.createWriteRecord("w", TypedValues.newBooleanValue(false));
        asset.field().write(List.of(write));
        assertThat(reason(write)).isEqualTo("driver.absent");

        driver.unreachable = Optional.of(new ConnectionException("modbus.connect: refused"));
        table.add(Drivers.of("d", 1, driver));
        assertThatThrownBy(asset.field()::readAll)
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.CONNECTION_FAILED))
                .hasMessageContaining("modbus.connect: refused");
    }

    @Test
    void emitsAListenedChannelAloneOrAllOfThem() {
        AssetCore asset = asset(config().set("b#+listen", true).set("b#+scale", 0.5));
        table.add(Drivers.of("d", 1, driver));
        driver.report("b", 8.0);
        assertThat(emitted).containsExactly(Map.of("b", 4.0, "b_timestamp", 1000L, "assetName", "pump"));

        asset.update(
                config().set("b#+listen", true).set("emit.all.channels", true).settings());
        driver.report("b", 8.0);
        assertThat(emitted.get(1)).containsKeys("a", "b");
        assertThat(driver.listeners).hasSize(1);
    }

    @Test
    void tellsAListenerInScaledCopiesUntilItIsUnregistered() {
        var heard = new ArrayList<ChannelEvent>();
        AssetCore asset = asset(config().set("b#+scale", 0.5));
        asset.listen("b", heard::add);
        table.add(Drivers.of("d", 1, driver));
        driver.report("b", 8.0);

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getChannelRecord().getValue()).isEqualTo(TypedValues.newDoubleValue(4));
        assertThat(emitted).isEmpty();
    }

    @Test
    void forgetsAListenerThatIsUnregistered() {
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        ChannelListener listener = event -> {};
        asset.listen("b", listener);
        assertThat(driver.listeners).hasSize(1);
        asset.unlisten(listener);

        assertThat(driver.listeners).isEmpty();
    }

    @Test
    void theSameConfigurationAgainTouchesNeitherDriverNorListeners() {
        AssetCore asset = asset(config().set("b#+listen", true));
        table.add(Drivers.of("d", 1, driver));
        var listener = driver.listeners.keySet().iterator().next();
        driver.refusesToPrepare = Optional.of(new IllegalStateException("not again"));
        asset.update(config().set("b#+listen", true).settings());

        assertThat(driver.listeners).containsOnlyKeys(listener);
        asset.stage().receive(List.of(record("TIMER", 1L)));
        assertThat(emitted).hasSize(1);
    }

    @Test
    void otherChannelsAreReadFromTheNextTickOnAndTheOldReadIsClosed() {
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));
        asset.update(Config.asset("d").channel("b", "READ", "DOUBLE").settings());
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted.get(0)).containsOnlyKeys("b", "b_timestamp", "assetName");
        assertThat(driver.prepared).hasValue(1);
    }

    @Test
    void goesToAnotherDriverWhenItIsTold() {
        AssetCore asset = asset(config());
        var other = new FakeDriver().with("a", 42).with("b", 0.0);
        table.add(Drivers.of("d", 1, driver));
        table.add(Drivers.of("e", 1, other));
        asset.update(config().set("driver.pid", "e").settings());
        asset.stage().receive(List.of(record("TIMER", 1L)));

        assertThat(emitted.get(0)).containsEntry("a", 42);
        assertThat(driver.prepared).hasValue(0);
    }

    @Test
    void letsGoOfItsDriverWhenItStops() {
        AssetCore asset = asset(config().set("b#+listen", true));
        table.add(Drivers.of("d", 1, driver));

        assertThat(asset.close()).isCompleted();
        assertThat(driver.prepared).hasValue(0);
        assertThat(driver.listeners).isEmpty();
    }

    @Test
    void aDriverThatCannotBePreparedIsNotUsedAndSaysSo() throws KuraException {
        driver.refusesToPrepare = Optional.of(new IllegalStateException("boom"));
        AssetCore asset = asset(config());
        table.add(Drivers.of("d", 1, driver));

        assertThat(asset.field().readAll()).extracting(AssetCoreTest::reason).containsOnly("driver.unfit");
    }

    private AssetCore asset(Config config) {
        return new AssetCore(
                config.settings(), table, records -> records.forEach(r -> emitted.add(plain(r))), () -> 99);
    }

    private static Config config() {
        return Config.asset("d")
                .channel("a", "READ", "INTEGER")
                .channel("b", "READ", "DOUBLE")
                .channel("w", "WRITE", "BOOLEAN");
    }

    private static String reason(ChannelRecord record) {
        return record.getChannelStatus().getChannelFlag() == ChannelFlag.SUCCESS
                ? ""
                : Failures.reason(record.getChannelStatus().getExceptionMessage(), "?");
    }

    private static WireRecord record(Object... namesAndValues) {
        var properties = new HashMap<String, TypedValue<?>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], TypedValues.newTypedValue(namesAndValues[i + 1]));
        }
        return new WireRecord(properties);
    }
}
