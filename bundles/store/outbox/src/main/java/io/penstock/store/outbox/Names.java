// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What the files of an outbox are called. */
final class Names {

    /** Positions of the cursors. */
    static final String CURSORS = "cursors";

    static final String LOCK = "lock";

    private static final String SEGMENT = ".seg";
    private static final String BESIDE = ".new";
    private static final String ASIDE = ".aside";
    private static final String BAD = ".bad";

    private Names() {}

    static Path segment(Path folder, long base) {
        return folder.resolve(String.format("%016x", base) + SEGMENT);
    }

    static boolean isSegment(Path file) {
        return file.getFileName().toString().endsWith(SEGMENT);
    }

    static long base(Path segment) {
        String name = segment.getFileName().toString();
        return Long.parseUnsignedLong(name.substring(0, name.length() - SEGMENT.length()), 16);
    }

    /** What is being written to take a file's place. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + BESIDE);
    }

    static boolean isBeside(Path file) {
        return file.getFileName().toString().endsWith(BESIDE);
    }

    /** A damaged segment, while what could be read takes its place. */
    static Path aside(Path segment) {
        return segment.resolveSibling(segment.getFileName() + ASIDE);
    }

    static boolean isAside(Path file) {
        return file.getFileName().toString().endsWith(ASIDE);
    }

    static Path fromAside(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ASIDE.length()));
    }

    /** A damaged segment, for whoever wants to look. */
    static Path bad(Path segment) {
        return segment.resolveSibling(segment.getFileName() + BAD);
    }

    static boolean isBad(Path file) {
        return file.getFileName().toString().endsWith(BAD);
    }

    /** Segments by position. */
    static List<Path> segments(Disk disk, Path folder) throws IOException {
        return disk.list(folder).stream()
                .filter(Names::isSegment)
                .sorted(Comparator.comparingLong(Names::base))
                .toList();
    }
}
