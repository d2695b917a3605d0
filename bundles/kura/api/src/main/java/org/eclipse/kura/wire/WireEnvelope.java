// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.Collections;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.BasicEnvelope;

/** The records of one emission and who sent them. Its scope on the wire is {@code WIRES}. */
@ProviderType
public class WireEnvelope extends BasicEnvelope {

    /** @param records kept, not copied, and seen read-only */
    public WireEnvelope(String emitterPid, List<WireRecord> records) {
        super(Collections.unmodifiableList(records), emitterPid, "WIRES");
    }

    /** The {@code kura.service.pid} of the emitter. */
    public String getEmitterPid() {
        return (String) getIdentification();
    }

    @SuppressWarnings("unchecked") // the constructor lets nothing else in
    public List<WireRecord> getRecords() {
        return (List<WireRecord>) getValue();
    }
}
