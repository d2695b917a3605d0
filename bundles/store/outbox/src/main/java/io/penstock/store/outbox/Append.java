// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Draft;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.Priority;
import io.penstock.store.api.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Records on their way. Texts are encoded in the caller's thread. */
final class Append implements Request {

    private static final int LONGEST_TEXT = 65_535;

    private final LogWriter writer;
    private final List<Draft> drafts;
    private final byte[][] topics;
    private final byte[][] attributes;
    private final CompletableFuture<Receipt> result = new CompletableFuture<>();
    private final long[] sizes = new long[Priority.values().length];
    private long bytes;
    private long longest;
    private int longestText;
    private Priority priority = Priority.LOW;
    private long first;
    private long firstPosition;

    Append(LogWriter writer, List<Draft> drafts) {
        this.writer = writer;
        this.drafts = List.copyOf(drafts);
        this.topics = new byte[drafts.size()][];
        this.attributes = new byte[drafts.size()][];
        String lastTopic = "";
        Map<String, String> lastAttributes = Map.of();
        byte[] topic = {};
        byte[] attribute = {};
        for (int i = 0; i < topics.length; i++) {
            Draft draft = this.drafts.get(i);
            if (!draft.topic().equals(lastTopic)) {
                lastTopic = draft.topic();
                topic = FrameWriter.utf8(lastTopic);
            }
            if (draft.attributes() != lastAttributes) { // records of one publisher share one map
                lastAttributes = draft.attributes();
                attribute = FrameWriter.attributes(lastAttributes);
            }
            topics[i] = topic;
            attributes[i] = attribute;
            measure(draft, topic.length, attribute.length);
        }
    }

    private void measure(Draft draft, int topic, int attribute) {
        long size = Frame.HEAD + writer.overhead() + topic + attribute + draft.payload().length;
        bytes += size;
        sizes[draft.priority().ordinal()] += size;
        longest = Math.max(longest, size);
        longestText = Math.max(longestText, Math.max(topic, attribute));
        if (draft.priority().compareTo(priority) < 0) {
            priority = draft.priority();
        }
    }

    Optional<OutboxException> tooLarge(long longestRecord) {
        if (longest <= longestRecord && longestText <= LONGEST_TEXT && bytes <= Integer.MAX_VALUE / 4) {
            return Optional.empty();
        }
        return Optional.of(new OutboxException.Refused(
                "outbox.too_large",
                "a record of " + longest + " bytes, with a topic or attributes of " + longestText + ", in a batch of "
                        + bytes + "; the limits are " + longestRecord + ", " + LONGEST_TEXT + " and "
                        + Integer.MAX_VALUE / 4 + ". Raise the byte budget, or send less at once."));
    }

    CompletableFuture<Receipt> result() {
        return result;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public int records() {
        return drafts.size();
    }

    @Override
    public Priority priority() {
        return priority;
    }

    @Override
    public Optional<OutboxException> refusal() {
        return writer.refusal();
    }

    @Override
    public int put(FrameWriter out, long position, long now) {
        first = writer.next();
        firstPosition = position;
        int epoch = writer.identity().epoch();
        for (int i = 0; i < topics.length; i++) {
            out.data(drafts.get(i), topics[i], attributes[i], position + i, epoch, first + i, now);
        }
        writer.next(first + topics.length);
        return topics.length;
    }

    @Override
    public void count(Tally tally, Sources sources) {
        tally.add(source(), firstPosition + topics.length - 1, topics.length, sizes);
        sources.next(source().epoch(), first + topics.length);
    }

    @Override
    public void done() {
        first = topics.length == 0 ? writer.next() : first; // nothing was put
        result.complete(new Receipt(writer.source(), writer.epoch(), first, first + topics.length - 1));
    }

    @Override
    public void fail(OutboxException why) {
        if (first > 0) {
            writer.next(first);
        }
        result.completeExceptionally(why);
    }

    @Override
    public Source source() {
        return writer.identity();
    }
}
