// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;

/** The host's side of one wire component: it knows the wires and moves the records. May be used from any thread. */
@ProviderType
public interface WireSupport extends Producer, Consumer {

    /** Sends the records out of the first port, to each receiver in turn, in the calling thread. */
    void emit(List<WireRecord> records);
}
