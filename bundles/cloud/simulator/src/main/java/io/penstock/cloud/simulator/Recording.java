// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** Messages between a Kapua and a gateway, a line each: direction, quality of service, topic, bytes in hexadecimal. */
@ProviderType
public final class Recording {

    private static final int VERB = 4;
    private static final int RESOURCE = 5;

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final Map<String, KuraPayload> replies = new HashMap<>(); // by application and id
    private final List<String[]> requests = new ArrayList<>();

    private Recording() {}

    /** Every request that was answered, in the order of their sending. */
    public static List<Exchange> exchanges(Path file) throws IOException {
        var recording = new Recording();
        try {
            for (String line : Files.readAllLines(file)) {
                recording.add(line.split("\t"));
            }
            var exchanges = new ArrayList<Exchange>();
            for (String[] request : recording.requests) {
                exchanges.add(recording.exchange(request));
            }
            return exchanges;
        } catch (MalformedPayloadException e) {
            throw new IOException(file + " holds what is no payload", e);
        }
    }

    private void add(String[] row) throws MalformedPayloadException {
        String[] topic = row[2].split("/");
        if (row[0].equals("kapua->gw") && !topic[3].equals("MQTT")) {
            requests.add(row);
        } else if (topic.length == RESOURCE + 1 && topic[VERB].equals("REPLY")) {
            replies.put(topic[3] + topic[RESOURCE], payload(row));
        }
    }

    private Exchange exchange(String[] row) throws MalformedPayloadException, IOException {
        String[] topic = row[2].split("/", RESOURCE + 1);
        KuraPayload request = payload(row);
        KuraPayload reply = replies.get(topic[3] + request.getMetric("request.id"));
        if (reply == null) {
            throw new IOException("no reply was recorded to " + row[2]);
        }
        return new Exchange(topic[3], topic[VERB], topic[RESOURCE], request, reply);
    }

    private KuraPayload payload(String[] row) throws MalformedPayloadException {
        return codec.decode(HexFormat.of().parseHex(row[3]));
    }
}
