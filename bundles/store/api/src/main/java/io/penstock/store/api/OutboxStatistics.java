// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The outbox at one instant. Counts are of this start.
 *
 * @param epoch of this start
 * @param appended records accepted
 * @param commits writes with a sync that they took
 * @param bytes on disk, now
 * @param budget bytes that it may take
 * @param gaps gap records written
 * @param givenUp records that these stand for
 * @param tornBytes cut from the end of the log at this start: the rest of a write that nobody was promised
 * @param setAside damaged segments that were put aside, at this start and since
 * @param cursors the connectors' places
 */
@ProviderType
public record OutboxStatistics(
        long epoch,
        long appended,
        long commits,
        long bytes,
        long budget,
        long gaps,
        long givenUp,
        long tornBytes,
        long setAside,
        List<CursorStatistics> cursors) {

    /**
     * One cursor.
     *
     * @param name of the connector
     * @param open whether the connector is there
     * @param depth records that it has not acknowledged
     * @param acknowledged records that it has, in this start
     * @param ageMillis since the oldest of the depth was appended or, for one of an earlier start, since this one; 0
     *     where the depth is 0
     */
    @ProviderType
    public record CursorStatistics(String name, boolean open, long depth, long acknowledged, long ageMillis) {}
}
