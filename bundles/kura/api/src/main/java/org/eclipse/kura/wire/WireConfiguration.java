// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.Wire;

/** A wire between two components. Configurations are equal when emitter and receiver are. */
@ProviderType
public class WireConfiguration {

    private final String emitterPid;
    private final String receiverPid;
    private String filter;
    private Wire wire;

    /** Both are {@code kura.service.pid}s. */
    public WireConfiguration(String emitterPid, String receiverPid) {
        this.emitterPid = Objects.requireNonNull(emitterPid, "emitterPid");
        this.receiverPid = Objects.requireNonNull(receiverPid, "receiverPid");
    }

    public String getEmitterPid() {
        return emitterPid;
    }

    public String getReceiverPid() {
        return receiverPid;
    }

    /** Which records may pass, or {@code null} for all. */
    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    /** The wire once it exists, or {@code null}. */
    public Wire getWire() {
        return wire;
    }

    public void setWire(Wire wire) {
        this.wire = wire;
    }

    @Override
    public boolean equals(Object other) {
        if (other == null || getClass() != other.getClass()) {
            return false; // a multiport wire is never equal to one without ports
        }
        var that = (WireConfiguration) other;
        return emitterPid.equals(that.emitterPid) && receiverPid.equals(that.receiverPid);
    }

    @Override
    public int hashCode() {
        return Objects.hash(emitterPid, receiverPid);
    }

    @Override
    public String toString() {
        return "WireConfiguration [emitterPid=" + emitterPid + ", receiverPid=" + receiverPid + ", filter=" + filter
                + ", wire=" + wire + "]";
    }
}
