// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An outbox at one instant. Counts start at 0 when it is opened.
 *
 * @param pid {@code kura.service.pid} of the component
 * @param state a reason code, a colon and a sentence where it does not take records now; else empty
 * @param appended records accepted
 * @param commits group commits, that is {@code fdatasync} calls for records
 * @param refused refused records by reason code
 * @param evicted records given up for the byte budget
 * @param gaps gap entries now in the outbox
 * @param entries entries now in the outbox
 * @param bytes of all its files
 * @param budget limit of {@code bytes}
 * @param segments segment files
 * @param tornBytes bytes cut from the end at the last opening: written but never accepted
 * @param setAside segment files that did not pass their checksums at the last opening, renamed to {@code .bad}
 * @param recovered entries found at the last opening
 * @param cursors one each
 */
@ProviderType
public record OutboxStatistics(
        String pid,
        String state,
        long appended,
        long commits,
        Map<String, Long> refused,
        long evicted,
        long gaps,
        long entries,
        long bytes,
        long budget,
        int segments,
        long tornBytes,
        int setAside,
        long recovered,
        List<CursorStatistics> cursors) {

    public OutboxStatistics {
        refused = Map.copyOf(refused);
        cursors = List.copyOf(cursors);
    }
}
