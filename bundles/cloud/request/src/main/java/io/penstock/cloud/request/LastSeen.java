// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Requests in memory, so many of them. Any thread. */
final class LastSeen implements Seen {

    static final int MOST = 4096;

    private final Set<String> last = new LinkedHashSet<>(); // guarded by this

    @Override
    public boolean first(String requester, String id) {
        return add(requester + "\n" + id);
    }

    synchronized boolean add(String request) {
        if (!last.add(request)) {
            return false;
        }
        if (last.size() > MOST) {
            last.remove(last.iterator().next());
        }
        return true;
    }

    /** The oldest first. */
    synchronized List<String> all() {
        return List.copyOf(last);
    }
}
