// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Instances;
import io.penstock.kura.conformance.Unmet;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Entry;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.kura.system.SystemService;

/** What an outbox in the gateway's data folder has accepted is there, in order, after the component was made anew. */
public record Durable() implements Check {

    private static final String FACTORY = "io.penstock.store.outbox";
    private static final int RECORDS = 10;
    private static final int BYTES = 1 << 20;

    @Override
    public String name() {
        return "outbox.durable";
    }

    @Override
    public void run(Host host) throws Exception {
        host.needs(FACTORY);
        Path folder = Path.of(host.service(SystemService.class).getKuraDataDirectory())
                .resolve(Instances.PREFIX + "outbox");
        Map<String, Object> properties = Map.of("path", folder.toString());
        try {
            try (var instances = new Instances(host)) {
                fill(host.component(Outbox.class, instances.make(FACTORY, "outbox", properties)));
            }
            try (var instances = new Instances(host)) {
                empty(host.component(Outbox.class, instances.make(FACTORY, "outbox", properties)));
            }
        } finally {
            delete(folder);
        }
    }

    static void fill(Outbox outbox) {
        try (OutboxWriter writer = outbox.open(Instances.PREFIX + "source", Outbox.EVERYONE)) {
            writer.commit(
                    Collections.nCopies(RECORDS, new Draft(Priority.NORMAL, "conformance", Map.of(), new byte[200])));
        }
    }

    static void empty(Outbox outbox) throws Unmet {
        try (OutboxCursor cursor = outbox.cursor(Instances.PREFIX + "cursor")) {
            List<Long> there = cursor.read(2 * RECORDS, BYTES).stream()
                    .map(Durable::number)
                    .toList();
            List<Long> wanted = LongStream.rangeClosed(1, RECORDS).boxed().toList();
            Unmet.unless(there.equals(wanted), "accepted were the records " + wanted + ", there are " + there);
        }
    }

    private static long number(Entry entry) {
        return entry instanceof StoredRecord stored ? stored.seq() : -1;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
