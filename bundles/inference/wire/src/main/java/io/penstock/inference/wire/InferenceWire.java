// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.Decisions;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.Counted;
import io.penstock.kura.seam.RejectedException;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.StateHandover;
import io.penstock.kura.seam.Wired;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.system.SystemService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;

/**
 * The stage as a wire component: one port in, one out. A record is decided in the thread that brings it.
 *
 * <p>A configuration without a change keeps every window: a host may write defaults into it at any time.
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
public final class InferenceWire implements Wired, Counted, Decisions, ConfigurableComponent, StateHandover {

    private final String pid;
    private final WireSupport support;
    private final Stage stage;
    private final CalibrationFiles kept;
    private final Optional<KeystoreService> keystore;
    private volatile boolean suspended;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public InferenceWire(
            ComponentContext context,
            InferenceConfig config,
            @Reference(name = "WireHelperService") WireHelperService wires,
            @Reference(name = "Slots") Slots slots,
            @Reference(name = "SystemService") SystemService system,
            @Reference(
                            name = "KeystoreService",
                            cardinality = ReferenceCardinality.MULTIPLE, // SCR 2.1.16 gives a constructor no null
                            policyOption = ReferencePolicyOption.GREEDY,
                            target = "(kura.service.pid=changeme)")
                    List<KeystoreService> keystores)
            throws IOException {
        this.pid = String.valueOf(context.getProperties().get("kura.service.pid"));
        this.keystore = keystores.stream().findFirst();
        this.kept = CalibrationFiles.of(context.getBundleContext(), system, pid);
        kept.seal(Sealing.of(config, this.keystore));
        this.stage = new Stage(pid, Settings.of(config), slots, kept, System::nanoTime);
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void modified(InferenceConfig config) throws IOException {
        if (!kept.isSealedAs(config.encryption_key().strip())) {
            kept.seal(Sealing.of(config, keystore));
        }
        stage.reconfigure(Settings.of(config));
    }

    /** What was learnt goes to disk, unless a successor has it already. */
    @Deactivate
    void stop() {
        if (!suspended) {
            stage.save();
        }
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        if (suspended) {
            throw new RejectedException("inference.suspended", pid + " has handed over to its successor. Send there.");
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
    public String pid() {
        return pid;
    }

    @Override
    public WireSupport support() {
        return support;
    }

    @Override
    public Counts counts() {
        return stage.counts();
    }

    @Override
    public List<Decision> latest() {
        return stage.latest();
    }
}
