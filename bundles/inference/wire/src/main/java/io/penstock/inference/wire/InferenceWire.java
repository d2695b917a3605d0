// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.Decisions;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.RejectedException;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.StateHandover;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;

/**
 * The stage as a wire component: one port in, one out.
 *
 * <p>A configuration without a change keeps every window: a host may write defaults into it at any time. Another
 * configuration takes what fits over, as a successor would.
 */
@Component(
        name = InferenceConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            WireEmitter.class,
            WireReceiver.class,
            WireComponent.class,
            Producer.class,
            Consumer.class,
            ConfigurableComponent.class,
            StageStatistics.class,
            Decisions.class
        },
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=1",
            "input.cardinality.maximum:Integer=1",
            "input.cardinality.default:Integer=1",
            "output.cardinality.minimum:Integer=1",
            "output.cardinality.maximum:Integer=1",
            "output.cardinality.default:Integer=1"
        })
@Designate(ocd = InferenceConfig.class, factory = true)
public final class InferenceWire
        implements WireEmitter, WireReceiver, ConfigurableComponent, StageStatistics, StateHandover, Decisions {

    private final String pid;
    private final WireSupport support;
    private final Slots slots;
    private final CalibrationFiles files;
    private Settings settings;
    private volatile Stage stage;
    private volatile boolean suspended;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public InferenceWire(
            ComponentContext context,
            InferenceConfig config,
            @Reference(name = "WireHelperService") WireHelperService wires,
            @Reference(name = "Slots") Slots slots) {
        this.pid = String.valueOf(context.getProperties().get("kura.service.pid"));
        this.slots = slots;
        this.settings = Settings.of(config);
        this.files = new CalibrationFiles(
                data(context.getBundleContext()).resolve("calibration").resolve(pid));
        this.stage = new Stage(pid, settings, slots, files);
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void modified(InferenceConfig config) {
        Settings next = Settings.of(config);
        if (!next.equals(settings)) {
            var fresh = new Stage(pid, next, slots, files);
            fresh.resume(stage.state());
            fresh.counts().add(stage.counts());
            settings = next;
            stage = fresh;
        }
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        if (suspended) {
            throw new RejectedException("stage.suspended", pid + " has handed over to its successor. Send there.");
        }
        List<WireRecord> decided = stage.decide(envelope.getRecords());
        if (!decided.isEmpty()) {
            support.emit(decided);
        }
    }

    @Override
    public byte[] suspend() {
        suspended = true;
        return stage.state();
    }

    @Override
    public void resume(byte[] state) {
        stage.resume(state);
        suspended = false;
    }

    @Override
    public List<Decision> latest() {
        return stage.latest();
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public long in() {
        return stage.counts().in.sum();
    }

    @Override
    public long passed() {
        return stage.counts().passed.sum();
    }

    @Override
    public long absorbed() {
        return stage.counts().absorbed.sum();
    }

    @Override
    public long pending() {
        Counts counts = stage.counts();
        long refused =
                counts.rejected().values().stream().mapToLong(Long::longValue).sum();
        return Math.max(0, counts.in.sum() - counts.passed.sum() - counts.absorbed.sum() - refused);
    }

    @Override
    public Map<String, Long> rejected() {
        return stage.counts().rejected();
    }

    @Override
    public Object polled(Wire wire) {
        return support.polled(wire);
    }

    @Override
    public void consumersConnected(Wire[] wires) {
        support.consumersConnected(wires);
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public void producersConnected(Wire[] wires) {
        support.producersConnected(wires);
    }

    private static Path data(BundleContext context) {
        String ours = context.getProperty("penstock.data.dir");
        String kuras = context.getProperty("kura.data");
        return ours != null
                ? Path.of(ours)
                : Path.of(kuras == null ? "data" : kuras).resolve("penstock");
    }
}
