// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import org.eclipse.kura.message.KuraPayload;

/** {@code KuraMetric}: 1 name, 2 type, 3 to 9 the value. */
final class ProtoMetric {

    private static final int NAME = 1;
    private static final int TYPE = 2;

    private ProtoMetric() {}

    static void write(String name, Object value, ProtoWriter out) {
        MetricType type = MetricType.of(name, value);
        head(name, type, out);
        type.write(value, out);
    }

    /** What all metrics of a name and a type begin with. */
    static void head(String name, MetricType type, ProtoWriter out) {
        out.text(NAME, name);
        out.varint(TYPE, type.ordinal());
    }

    static void read(ProtoReader in, KuraPayload payload) throws MalformedPayloadException {
        MetricType[] types = MetricType.values();
        Object[] values = new Object[types.length];
        String name = null;
        long type = -1;
        while (in.next()) {
            if (in.is(NAME, Wire.LENGTH)) {
                name = in.string();
            } else if (in.is(TYPE, Wire.VARINT)) {
                type = in.varint();
            } else {
                readValue(in, types, values);
            }
        }
        if (name == null || type < 0 || type >= types.length || values[(int) type] == null) {
            throw new MalformedPayloadException("a metric without a "
                    + (name == null ? "name" : type < 0 || type >= types.length ? "known type" : "value of its type"));
        }
        payload.addMetric(name, values[(int) type]);
    }

    private static void readValue(ProtoReader in, MetricType[] types, Object[] values)
            throws MalformedPayloadException {
        for (MetricType candidate : types) {
            if (candidate.heads(in)) {
                values[candidate.ordinal()] = candidate.read(in);
                return;
            }
        }
        in.skip();
    }
}
