// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import io.penstock.kura.seam.Counted;
import io.penstock.kura.seam.RejectedException;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.StateHandover;
import io.penstock.kura.seam.Wired;
import java.util.List;
import org.eclipse.kura.configuration.ConfigurableComponent;
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
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;

/**
 * Windows as a wire component: one port in, one out.
 *
 * <p>A change of configuration that gathers the same rows keeps them, so a merge of defaults by the host breaks no window.
 */
@Component(
        name = WindowConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            WireEmitter.class,
            WireReceiver.class,
            WireComponent.class,
            Producer.class,
            Consumer.class,
            ConfigurableComponent.class,
            StageStatistics.class
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
@Designate(ocd = WindowConfig.class, factory = true)
public final class WindowFilter implements Wired, Counted, ConfigurableComponent, StateHandover {

    private final String pid;
    private final WireSupport support;
    private final Windows windows;
    private volatile boolean suspended;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public WindowFilter(
            ComponentContext context,
            WindowConfig config,
            @Reference(name = "WireHelperService") WireHelperService wires) {
        this.windows = new Windows(Settings.of(config), () -> System.nanoTime() / 1_000_000);
        this.pid = String.valueOf(context.getProperties().get("kura.service.pid"));
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void modified(WindowConfig config) {
        windows.reconfigure(Settings.of(config));
    }

    @Deactivate
    void deactivate() {
        if (!suspended) {
            windows.close();
        }
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        if (suspended) {
            throw new RejectedException("filter.suspended", pid + " has handed over to its successor. Send there.");
        }
        for (WireRecord record : envelope.getRecords()) {
            List<WireRecord> completed = windows.offer(record);
            if (!completed.isEmpty()) {
                support.emit(completed);
            }
        }
    }

    @Override
    public byte[] suspend() {
        suspended = true;
        return windows.state();
    }

    @Override
    public void resume(byte[] state) {
        windows.resume(state);
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
    public StageCounts counts() {
        return windows.counts();
    }
}
