// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.StateHandover;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
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

/** Kura's Fifo. What waits in it is handed over when it is replaced, which Kura's is not. */
@Component(
        name = FifoConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            ConfigurableComponent.class,
            WireComponent.class,
            WireEmitter.class,
            WireReceiver.class,
            Producer.class,
            Consumer.class,
            StageStatistics.class
        },
        property = "kura.ui.service.hide:Boolean=true")
@Designate(ocd = FifoConfig.class, factory = true)
public final class FifoComponent extends Stage implements WireEmitter, WireReceiver, StateHandover {

    private final FifoQueue queue;
    private final Fifo fifo;

    @Activate
    public FifoComponent(FifoConfig config, ComponentContext context, @Reference WireHelperService wires) {
        super(context, wires);
        this.queue = new FifoQueue(config.queue_capacity(), config.discard_envelopes());
        this.fifo = new Fifo("penstock-fifo-" + pid(), queue, counters, support::emit);
    }

    @Modified
    void updated(FifoConfig config) {
        queue.limit(config.queue_capacity(), config.discard_envelopes());
    }

    @Deactivate
    void close() {
        fifo.close();
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        fifo.put(envelope);
    }

    @Override
    public long pending() {
        return queue.records();
    }

    @Override
    public byte[] suspend() {
        try {
            return FifoState.write(fifo.suspend());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "fifo.interrupted: " + pid() + " was interrupted before its queue was given", e);
        }
    }

    @Override
    public void resume(byte[] state) {
        fifo.resume(FifoState.read(state));
    }
}
