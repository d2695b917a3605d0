// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;

/** The value that was last emitted of each channel. Any thread: ticks and the driver's own events meet here. */
final class ChangeCache {

    private final Map<String, TypedValue<?>> last = new HashMap<>();

    /** Whether the value is news; from now on it is not. */
    synchronized boolean changed(String channel, TypedValue<?> value) {
        return !value.equals(last.put(channel, value));
    }

    /** The channel failed: its next value is news. */
    synchronized void forget(String channel) {
        last.remove(channel);
    }

    synchronized void clear() {
        last.clear();
    }
}
