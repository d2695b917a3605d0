// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Receipt;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;

/**
 * A process that appends, delivers and acknowledges until it is killed, and tells a ledger outside: {@code A name} for
 * what was accepted, {@code D name} for what was delivered, each after the fact. {@code main folder seed}.
 */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) throws IOException {
        var random = new Random(Long.parseLong(arguments[1]));
        PrintStream ledger = System.out;
        SegmentOutbox outbox = Made.outbox(Made.settings(Path.of(arguments[0]), 32 << 20, 64 << 10));
        OutboxWriter[] writers = {outbox.open("a", Outbox.EVERYONE), outbox.open("b", Outbox.EVERYONE)};
        OutboxCursor cursor = outbox.cursor("cloud");
        ledger.println("ready");
        while (true) {
            OutboxWriter writer = writers[random.nextInt(writers.length)];
            Receipt receipt = writer.commit(Made.large(1 + random.nextInt(20), random.nextInt(400)));
            for (long seq = receipt.first(); seq <= receipt.last(); seq++) {
                ledger.println("A " + receipt.source() + " " + receipt.epoch() + ":" + seq);
            }
            for (Entry entry : cursor.read(random.nextInt(16), 1 << 20)) {
                ledger.println("D " + Made.name(entry));
                cursor.acknowledge(entry.position());
            }
        }
    }
}
