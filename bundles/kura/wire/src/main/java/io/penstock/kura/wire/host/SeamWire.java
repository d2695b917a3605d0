// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.Edge;
import io.penstock.kura.wire.seam.EdgeKey;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.Supplier;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.graph.Constants;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;
import org.osgi.service.wireadmin.WireConstants;

/**
 * An edge as components see it. It keeps no value: {@link #getLastValue()} is null, {@link #poll()} asks the emitter.
 *
 * <p>Its properties are the four of Kura (ports and {@code kura.service.pid}s of both ends).
 */
final class SeamWire implements Wire {

    private final Edge edge;
    private final Supplier<? extends Object> emitter;
    private volatile boolean valid = true;

    /** @param emitter the component that is the live emitter, or null */
    SeamWire(Edge edge, Supplier<? extends Object> emitter) {
        this.edge = edge;
        this.emitter = emitter;
    }

    Edge edge() {
        return edge;
    }

    void remove() {
        valid = false;
    }

    @Override
    public boolean isValid() {
        return valid;
    }

    @Override
    public boolean isConnected() {
        return valid;
    }

    @Override
    public Class<?>[] getFlavors() {
        return new Class<?>[] {WireEnvelope.class};
    }

    @Override
    public void update(Object value) {
        if (value instanceof WireEnvelope envelope) {
            edge.acceptFromLive(envelope);
        }
    }

    @Override
    public Object poll() {
        return emitter.get() instanceof Producer producer ? producer.polled(this) : null;
    }

    @Override
    public Object getLastValue() {
        return null;
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        EdgeKey key = edge.key();
        var properties = new Hashtable<String, Object>();
        properties.put(WireConstants.WIREADMIN_PID, key.toString());
        properties.put(WireConstants.WIREADMIN_PRODUCER_PID, key.emitter());
        properties.put(WireConstants.WIREADMIN_CONSUMER_PID, key.receiver());
        properties.put(Constants.EMITTER_KURA_SERVICE_PID_PROP_NAME.value(), key.emitter());
        properties.put(Constants.RECEIVER_KURA_SERVICE_PID_PROP_NAME.value(), key.receiver());
        properties.put(Constants.WIRE_EMITTER_PORT_PROP_NAME.value(), key.emitterPort());
        properties.put(Constants.WIRE_RECEIVER_PORT_PROP_NAME.value(), key.receiverPort());
        return properties;
    }

    @Override
    public String[] getScope() {
        return null; // "null if no scope", says the interface
    }

    @Override
    public boolean hasScope(String name) {
        return true;
    }
}
