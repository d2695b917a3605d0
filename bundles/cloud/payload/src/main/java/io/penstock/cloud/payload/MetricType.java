// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

/** The types of a metric, by their numbers in kurapayload.proto, with the field that carries the value. */
enum MetricType {
    DOUBLE(Double.class, Wire.FIXED64),
    FLOAT(Float.class, Wire.FIXED32),
    INT64(Long.class, Wire.VARINT),
    INT32(Integer.class, Wire.VARINT),
    BOOL(Boolean.class, Wire.VARINT),
    STRING(String.class, Wire.LENGTH),
    BYTES(byte[].class, Wire.LENGTH);

    private static final int FIRST_VALUE_FIELD = 3;
    private static final MetricType[] ALL = values();

    private final Class<?> type;
    private final int wire;

    MetricType(Class<?> type, int wire) {
        this.type = type;
        this.wire = wire;
    }

    static MetricType of(String name, Object value) {
        for (MetricType candidate : ALL) {
            if (candidate.type.isInstance(value)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("payload.metric_type: metric " + name + " is a "
                + (value == null ? "null" : value.getClass().getName())
                + "; a payload carries double, float, long, int, boolean, text and bytes. Convert it before.");
    }

    int valueField() {
        return FIRST_VALUE_FIELD + ordinal();
    }

    boolean heads(ProtoReader in) {
        return in.is(valueField(), wire);
    }

    void write(Object value, ProtoWriter out) {
        switch (this) {
            case DOUBLE -> out.fixed64(valueField(), (Double) value);
            case FLOAT -> out.fixed32(valueField(), (Float) value);
            case INT64 -> out.varint(valueField(), (Long) value);
            case INT32 -> out.varint(valueField(), (Integer) value);
            case BOOL -> out.varint(valueField(), (Boolean) value ? 1 : 0);
            case STRING -> out.text(valueField(), (String) value);
            case BYTES -> out.bytes(valueField(), (byte[]) value);
        }
    }

    Object read(ProtoReader in) throws MalformedPayloadException {
        return switch (this) {
            case DOUBLE -> in.fixed64();
            case FLOAT -> in.fixed32();
            case INT64 -> in.varint();
            case INT32 -> (int) in.varint();
            case BOOL -> in.varint() != 0;
            case STRING -> in.string();
            case BYTES -> in.bytes();
        };
    }
}
