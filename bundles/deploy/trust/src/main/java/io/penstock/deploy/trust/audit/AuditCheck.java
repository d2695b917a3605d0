// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows the trail from its first line to its last. */
public final class AuditCheck {

    private final FileLayer files;
    private final Path folder;

    public AuditCheck(FileLayer files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * What was found.
     *
     * @param lines that are as they were written
     * @param last number of the last of them
     * @param hash of that
     * @param broken where it breaks first, and how
     * @param remarks what is no fault
     */
    public record Result(long lines, long last, String hash, Optional<String> broken, List<String> remarks) {

        public Result {
            remarks = List.copyOf(remarks);
        }
    }

    public Result check() throws IOException {
        return check(line -> {});
    }

    /** @param each is given every line that is as it was written, oldest first */
    public Result check(Consumer<AuditLine> each) throws IOException {
        Optional<Head> head = Head.read(files, folder);
        var walk = new Walk(head.orElse(Head.EMPTY), each);
        List<Path> all = new Volumes(files, folder).all();
        for (int i = 0; i < all.size() && walk.broken.isEmpty(); i++) {
            walk.file(all.get(i), i == all.size() - 1);
        }
        if (walk.broken.isEmpty()) {
            walk.broken = end(head, walk);
        }
        return new Result(walk.lines, walk.last, walk.hash, walk.broken, walk.remarks);
    }

    private static Optional<String> end(Optional<Head> head, Walk walk) {
        if (head.isEmpty() && walk.last > 1) {
            return Optional.of("head.json is missing: lines may be missing at the end, after " + walk.last);
        }
        long last = head.orElse(Head.EMPTY).last();
        if (walk.last < last) {
            return Optional.of(
                    "the trail ends at line " + walk.last + ", but had " + last + ": the lines between were cut off");
        }
        if (walk.last == last && !walk.hash.equals(head.orElse(Head.EMPTY).hash())) {
            return Optional.of("line " + last + " is another than was written");
        }
        return walk.last > last + 1
                ? Optional.of("line " + (last + 2) + " came without this gateway: head.json ends at " + last)
                : Optional.empty();
    }

    /** A place in the trail. */
    private final class Walk {

        private final Consumer<AuditLine> each;
        private final List<String> remarks = new ArrayList<>();
        private final long first;
        private long last;
        private String hash;
        private long lines;
        private Optional<String> broken = Optional.empty();

        Walk(Head head, Consumer<AuditLine> each) {
            this.each = each;
            this.first = head.first();
            this.last = head.first() - 1;
            this.hash = head.before();
        }

        void file(Path file, boolean newest) throws IOException {
            Volumes.Content content = new Volumes(files, folder).read(file);
            int number = 0;
            for (String text : content.lines()) {
                number++;
                if (!line(text)) {
                    broken = Optional.of(file.getFileName() + ", line " + number + ": "
                            + (AuditLine.read(text).isPresent()
                                    ? "it does not follow the line before, which was number " + last
                                    : "it was changed"));
                    return;
                }
            }
            if (content.torn() > 0 && newest) {
                remarks.add("a power cut left " + content.torn()
                        + " bytes of a line that was not finished; the next start takes them off");
            } else if (content.torn() > 0) {
                broken = Optional.of(file.getFileName() + ": its last line was cut");
            }
        }

        private boolean line(String text) {
            Optional<AuditLine.Stored> stored = AuditLine.read(text);
            if (stored.isEmpty()) {
                return false;
            }
            AuditLine line = stored.get().line();
            if (line.seq() < first) {
                return true; // of a file that is being taken away
            }
            if (line.seq() != last + 1 || !hash.equals(line.previous())) {
                return false;
            }
            last = line.seq();
            hash = stored.get().hash();
            lines++;
            each.accept(line);
            return true;
        }
    }
}
