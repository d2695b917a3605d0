// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Unmet;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.type.TypedValues;

/** The Modbus driver against a device: one thing that a driver must do. */
public record DriverLine(String what, Trial trial) implements Check {

    /** What is tried on a line that is there. */
    @FunctionalInterface
    interface Trial {
        void on(Pump pump) throws Exception;
    }

    private static final int SEVERITY = 1;
    private static final int WRITTEN = 42;

    /** Each thing that a driver must do. */
    public static List<Check> all() {
        return List.of(
                new DriverLine("descriptor", DriverLine::descriptor),
                new DriverLine("read", DriverLine::read),
                new DriverLine("write", DriverLine::write),
                new DriverLine("listener", DriverLine::listener));
    }

    @Override
    public String name() {
        return "driver.modbus." + what;
    }

    @Override
    public void run(Host host) throws Exception {
        try (var pump = new Pump(host)) {
            trial.on(pump);
        }
    }

    /** The console and the assets cast to it. */
    private static void descriptor(Pump pump) throws Unmet {
        Object descriptor = pump.driver().getChannelDescriptor().getDescriptor();
        Unmet.unless(
                descriptor instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Tad.class::isInstance),
                "the descriptor is no list of Kura's Tad: " + descriptor);
    }

    private static void read(Pump pump) throws Exception {
        int full = pump.read(SEVERITY);
        Unmet.unless(full == 100, "register 1 of a new pump reads " + full + ", not 100");
    }

    private static void write(Pump pump) throws Exception {
        ChannelRecord record = Pump.register(SEVERITY).createWriteRecord(TypedValues.newIntegerValue(WRITTEN));
        pump.driver().write(List.of(record));
        Pump.succeeded(record);
        int back = pump.read(SEVERITY);
        Unmet.unless(back == WRITTEN, "wrote " + WRITTEN + ", read back " + back);
    }

    /** A device that never speaks unasked: an asset must be told so, or it waits for ever. */
    private static void listener(Pump pump) throws Exception {
        try {
            pump.driver().registerChannelListener(Map.of(), event -> {});
        } catch (UnsupportedOperationException e) {
            Unmet.unless(
                    String.valueOf(e.getMessage()).startsWith("modbus.no_listeners"),
                    "a listener is refused without the reason: " + e.getMessage());
            return;
        }
        throw new Unmet("a listener was taken, and would never hear anything");
    }
}
