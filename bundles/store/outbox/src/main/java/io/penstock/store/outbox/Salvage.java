// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a damaged segment aside and puts in its place what can be read of it, with gaps for the rest.
 *
 * <p>It may be interrupted anywhere: until the segment has its successor, its own file is put back at the next start.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private final Disk disk;
    private final Sources sources;
    private final Rewriter rewriter;

    /**
     * What came of it.
     *
     * @param reached the next sequence number of each epoch behind the segment
     */
    record Salvaged(Segment segment, Plan plan, Map<Integer, Long> reached) {}

    Salvage(Disk disk, Sources sources, Rewriter rewriter) {
        this.disk = disk;
        this.sources = sources;
        this.rewriter = rewriter;
    }

    /**
     * @param before the next sequence number of each epoch that is known to have been open before
     * @param after the same, behind the segment
     * @param end position behind the segment, as far as is known
     */
    Salvaged of(Walk.Part part, Map<Integer, Long> before, Map<Integer, Long> after, long end, int epochs, long now)
            throws IOException {
        var planner = new Planner(sources, Fates.KEEP_ALL, before);
        Plan plan;
        try (Walk walk = new Walk(disk, List.of(part))) {
            plan = planner.plan(walk, part.base(), end, after);
        }
        Segment rewritten = rewriter.write(List.of(part), plan, part.base(), Math.max(end, planner.end()), epochs, now);
        Path file = part.file();
        disk.rename(file, Names.aside(file));
        disk.rename(Names.beside(file), file);
        disk.forceDirectory(file.getParent());
        disk.rename(Names.aside(file), Names.bad(file));
        disk.forceDirectory(file.getParent());
        LOG.warn(
                "outbox.corrupt: {} does not pass its checksums; {} entries were taken over, {} records are reported as"
                        + " gaps, and the file is kept as {}. Check the disk.",
                file,
                plan.kept().cardinality(),
                plan.lostRecords(),
                Names.bad(file).getFileName());
        return new Salvaged(rewritten, plan, planner.reached());
    }
}
