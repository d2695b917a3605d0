// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last requests that changed something, so that none is done twice. Any thread. */
final class Seen {

    private final int most;
    private final Set<String> last = new LinkedHashSet<>(); // guarded by this

    Seen(int most) {
        this.most = most;
    }

    /** Remembers a request; false where it is remembered already. */
    synchronized boolean first(String requester, String id) {
        if (!last.add(requester + "\n" + id)) {
            return false;
        }
        if (last.size() > most) {
            last.remove(last.iterator().next());
        }
        return true;
    }
}
