// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireEnvelope extends org.osgi.service.wireadmin.BasicEnvelope {
    /** @@DOC */
    public WireEnvelope(String arg0, List<org.eclipse.kura.wire.WireRecord> arg1) {
        super(arg1, arg0, null);
    }
    /** @@DOC */
    public String getEmitterPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.wire.WireRecord> getRecords() {
        throw new UnsupportedOperationException();
    }
}
