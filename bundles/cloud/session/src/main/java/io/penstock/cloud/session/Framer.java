// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import io.penstock.store.api.Entry;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes messages of entries. */
@ConsumerType
public interface Framer {

    /**
     * @param entries at least one, in order
     * @return each entry in exactly one; entries of one topic in their order
     */
    List<Outgoing> frame(List<Entry> entries);
}
