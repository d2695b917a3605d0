// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.seam.StateHandover;
import java.util.List;
import java.util.Optional;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of the host into components beside the records; each without a lock, on the caller's thread. */
final class ComponentCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ComponentCalls.class);

    /** Takes the state; empty where the component has none to give. */
    Optional<byte[]> suspend(Instance instance) {
        if (!(instance.component() instanceof StateHandover stateful)) {
            return Optional.empty();
        }
        return Optional.of(stateful.suspend());
    }

    /** Gives the state of a predecessor, or logs that it is lost. */
    void resume(Instance instance, Optional<byte[]> state) {
        if (state.isEmpty()) {
            return;
        }
        int length = state.get().length;
        if (!(instance.component() instanceof StateHandover stateful)) {
            if (length > 0) {
                LOG.warn(
                        "swap.state_lost: {} starts empty: its new version takes no state, {} bytes of the old one are lost",
                        instance.pid(),
                        length);
            }
            return;
        }
        try {
            stateful.resume(state.get());
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "swap.state_lost: {} starts empty, {} bytes of state are lost: {}",
                    instance.pid(),
                    length,
                    e.getMessage());
        }
    }

    /** Tells it its wires, as WireAdmin does: null where there is none. */
    void connected(Instance instance, List<SeamWire> ending, List<SeamWire> beginning) {
        try {
            if (instance.component() instanceof Consumer consumer) {
                consumer.producersConnected(array(ending));
            }
            if (instance.component() instanceof Producer producer) {
                producer.consumersConnected(array(beginning));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "wire.not_told: {} threw when it was told its wires; records flow all the same", instance.pid(), e);
        }
    }

    private static Wire[] array(List<SeamWire> wires) {
        return wires.isEmpty() ? null : wires.toArray(Wire[]::new);
    }
}
