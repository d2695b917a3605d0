// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.csv;

import io.penstock.kura.seam.RejectedException;
import io.penstock.kura.seam.StageStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Wire;

/** The CSV file as a wire component: one port in, none out. A configuration without a change keeps the file open. */
@Component(
        name = CsvConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            WireReceiver.class,
            WireComponent.class,
            Consumer.class,
            ConfigurableComponent.class,
            StageStatistics.class
        },
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=1",
            "input.cardinality.maximum:Integer=1",
            "input.cardinality.default:Integer=1",
            "output.cardinality.minimum:Integer=0",
            "output.cardinality.maximum:Integer=0",
            "output.cardinality.default:Integer=0"
        })
@Designate(ocd = CsvConfig.class, factory = true)
public final class CsvSink implements WireReceiver, ConfigurableComponent, StageStatistics {

    private final String pid;
    private final WireSupport support;
    private final LongAdder written = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private Settings settings;
    private volatile CsvFile file;

    private record Settings(Path file, List<String> columns, long largest) {

        static Settings of(CsvConfig config) {
            if (config.file() == null || config.file().isBlank()) {
                throw new IllegalArgumentException("csv.file: no file is named. Set its path.");
            }
            return new Settings(Path.of(config.file()), named(config.columns()), (long) config.largest_mb() << 20);
        }

        CsvFile open() throws IOException {
            return new CsvFile(file, columns, largest);
        }
    }

    /** @param configured null where the host was given none, as Kura's configuration service allows */
    static List<String> named(String configured) {
        List<String> columns = Arrays.stream((configured == null ? "" : configured).split(","))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "csv.columns: no property is named that is to be a column. Set them, separated by commas.");
        }
        return columns;
    }

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public CsvSink(
            ComponentContext context, CsvConfig config, @Reference(name = "WireHelperService") WireHelperService wires)
            throws IOException {
        this.pid = String.valueOf(context.getProperties().get("kura.service.pid"));
        this.settings = Settings.of(config);
        this.file = settings.open();
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void modified(CsvConfig config) throws IOException {
        Settings next = Settings.of(config);
        if (!next.equals(settings)) {
            CsvFile before = file;
            file = next.open();
            settings = next;
            before.close();
        }
    }

    @Deactivate
    void close() throws IOException {
        file.close();
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        List<WireRecord> records = envelope.getRecords();
        try {
            file.write(records);
            written.add(records.size());
        } catch (RejectedException e) {
            refused.computeIfAbsent(e.reason(), r -> new LongAdder()).add(records.size());
            throw e;
        }
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public long in() {
        return written.sum()
                + refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public long passed() {
        return written.sum();
    }

    @Override
    public long absorbed() {
        return 0;
    }

    @Override
    public long pending() {
        return 0;
    }

    @Override
    public Map<String, Long> rejected() {
        var reasons = new TreeMap<String, Long>();
        refused.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return reasons;
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public void producersConnected(Wire[] wires) {
        support.producersConnected(wires);
    }
}
