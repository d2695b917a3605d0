// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.Date;
import org.eclipse.kura.message.KuraPosition;

/** {@code KuraPosition}: 1 latitude and 2 longitude are required. */
final class ProtoPosition {

    private ProtoPosition() {}

    static void write(KuraPosition position, ProtoWriter out) {
        if (position.getLatitude() == null || position.getLongitude() == null) {
            throw new IllegalArgumentException(
                    "payload.position: a position needs latitude and longitude; leave it out where there is no fix.");
        }
        out.fixed64(1, position.getLatitude());
        out.fixed64(2, position.getLongitude());
        writeDouble(3, position.getAltitude(), out);
        writeDouble(4, position.getPrecision(), out);
        writeDouble(5, position.getHeading(), out);
        writeDouble(6, position.getSpeed(), out);
        if (position.getTimestamp() != null) {
            out.varint(7, position.getTimestamp().getTime());
        }
        writeInt(8, position.getSatellites(), out);
        writeInt(9, position.getStatus(), out);
    }

    static void read(ProtoReader in, KuraPosition position) throws MalformedPayloadException {
        while (in.next()) {
            if (in.field() <= 6 && in.wire() == Wire.FIXED64) {
                setDouble(in.field(), in.fixed64(), position);
            } else if (in.is(7, Wire.VARINT)) {
                position.setTimestamp(new Date(in.varint()));
            } else if (in.is(8, Wire.VARINT)) {
                position.setSatellites((int) in.varint());
            } else if (in.is(9, Wire.VARINT)) {
                position.setStatus((int) in.varint());
            } else {
                in.skip();
            }
        }
        if (position.getLatitude() == null || position.getLongitude() == null) {
            throw new MalformedPayloadException("a position without latitude and longitude");
        }
    }

    private static void setDouble(int field, double value, KuraPosition position) {
        switch (field) {
            case 1 -> position.setLatitude(value);
            case 2 -> position.setLongitude(value);
            case 3 -> position.setAltitude(value);
            case 4 -> position.setPrecision(value);
            case 5 -> position.setHeading(value);
            default -> position.setSpeed(value);
        }
    }

    private static void writeDouble(int field, Double value, ProtoWriter out) {
        if (value != null) {
            out.fixed64(field, value);
        }
    }

    private static void writeInt(int field, Integer value, ProtoWriter out) {
        if (value != null) {
            out.varint(field, value);
        }
    }
}
