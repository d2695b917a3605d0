// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxPublisherTest {

    @TempDir
    Path folder;

    private SegmentOutbox outbox;

    @BeforeEach
    void open() throws IOException {
        outbox = SegmentOutbox.in(folder);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void manyMessagesAreOneCommitAndTheirTopicsAreFilled() throws Exception {
        OutboxPublisher publisher = publisher(new LazyWriter(outbox, "pub", "mqtt"));
        List<String> ids = publisher.publish(List.of(message("a"), message("b"), message("c")));
        assertThat(ids).containsExactly("pub:1:1", "pub:1:2", "pub:1:3");
        assertThat(outbox.statistics().commits())
                .as("one for the opening, one for all three")
                .isEqualTo(2);
        List<Entry> read = outbox.cursor("mqtt").read(9, 1 << 20);
        assertThat(read)
                .extracting(each -> ((StoredRecord) each).topic())
                .containsExactly("line/a", "line/b", "line/c");
        assertThat(read).allMatch(each -> each.priority() == Priority.HIGH);
        assertThat(outbox.cursor("kapua").read(9, 1 << 20))
                .as("for one connection only")
                .isEmpty();
    }

    @Test
    void oneThatCannotBeEncodedKeepsAllOut() throws Exception {
        OutboxPublisher publisher = publisher(new LazyWriter(outbox, "pub", Outbox.EVERYONE));
        KuraMessage strange = message("b");
        strange.getPayload().addMetric("strange", new Object());
        assertThatThrownBy(() -> publisher.publish(List.of(message("a"), strange)))
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.ENCODE_ERROR));
        assertThat(outbox.statistics().appended()).isZero();
    }

    @Test
    void theSourceIsOpenedByTheFirstMessageAndNotBefore() throws Exception {
        OutboxPublisher old = publisher(new LazyWriter(outbox, "pub", "mqtt"));
        old.publish(List.of(message("a")));
        OutboxPublisher successor = publisher(new LazyWriter(outbox, "pub", "mqtt")); // a swap: it is there, unused
        old.publish(List.of(message("b")));
        successor.publish(List.of(message("c")));
        assertThatThrownBy(() -> old.publish(List.of(message("d")))).hasMessageContaining("outbox.fenced: ");
    }

    @Test
    void aClosedOneSaysSo() throws Exception {
        var writer = new LazyWriter(outbox, "pub", "mqtt");
        OutboxPublisher publisher = publisher(writer);
        publisher.publish(List.of(message("a")));
        writer.close();
        assertThatThrownBy(() -> publisher.publish(List.of(message("b"))))
                .hasMessageContaining("cloud.publisher_closed: ");
    }

    private static OutboxPublisher publisher(LazyWriter writer) {
        return new OutboxPublisher(writer, new TopicTemplate("line/$assetName"), Priority.HIGH, false);
    }

    private static KuraMessage message(String asset) {
        return new KuraMessage(new KuraPayload(), Map.of("assetName", asset));
    }
}
