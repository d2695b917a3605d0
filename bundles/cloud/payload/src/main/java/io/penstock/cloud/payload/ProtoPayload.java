// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.Date;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;

/** {@code KuraPayload} of kurapayload.proto, without compression. */
final class ProtoPayload {

    private static final int TIMESTAMP = 1;
    private static final int POSITION = 2;
    static final int METRIC = 5000;
    static final int BODY = 5001;

    private ProtoPayload() {}

    static byte[] write(KuraPayload payload) {
        var out = new ProtoWriter();
        write(payload, out);
        return out.toBytes();
    }

    static void write(KuraPayload payload, ProtoWriter out) {
        if (payload.getTimestamp() != null) {
            out.varint(TIMESTAMP, payload.getTimestamp().getTime());
        }
        if (payload.getPosition() != null) {
            int start = out.begin(POSITION);
            ProtoPosition.write(payload.getPosition(), out);
            out.end(start);
        }
        payload.metrics().forEach((name, value) -> {
            int start = out.begin(METRIC);
            ProtoMetric.write(name, value, out);
            out.end(start);
        });
        if (payload.getBody() != null) {
            out.bytes(BODY, payload.getBody());
        }
    }

    static void read(ProtoReader in, KuraPayload payload, int maxMetrics) throws MalformedPayloadException {
        int metrics = 0;
        while (in.next()) {
            if (in.is(METRIC, Wire.LENGTH)) {
                if (++metrics > maxMetrics) {
                    throw new MalformedPayloadException("more than " + maxMetrics + " metrics");
                }
                ProtoMetric.read(in.message(), payload);
            } else if (in.is(TIMESTAMP, Wire.VARINT)) {
                payload.setTimestamp(new Date(in.varint()));
            } else if (in.is(POSITION, Wire.LENGTH)) {
                if (payload.getPosition() == null) {
                    payload.setPosition(new KuraPosition());
                }
                ProtoPosition.read(in.message(), payload.getPosition());
            } else if (in.is(BODY, Wire.LENGTH)) {
                payload.setBody(in.bytes());
            } else {
                in.skip();
            }
        }
    }
}
