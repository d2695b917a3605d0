// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Date;
import org.eclipse.kura.message.KuraPosition;

/** A position as a JSON object; what is not known is left out. */
final class JsonPosition {

    private JsonPosition() {}

    static void write(KuraPosition position, JsonWriter out) throws IOException {
        out.beginObject();
        write("latitude", position.getLatitude(), out);
        write("longitude", position.getLongitude(), out);
        write("altitude", position.getAltitude(), out);
        write("heading", position.getHeading(), out);
        write("precision", position.getPrecision(), out);
        write("satellites", position.getSatellites(), out);
        write("speed", position.getSpeed(), out);
        if (position.getTimestamp() != null) {
            out.name("timestamp").value(position.getTimestamp().getTime());
        }
        write("status", position.getStatus(), out);
        out.endObject();
    }

    static KuraPosition read(JsonReader in, KuraPosition position) throws IOException, MalformedPayloadException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "latitude" -> position.setLatitude(in.nextDouble());
                case "longitude" -> position.setLongitude(in.nextDouble());
                case "altitude" -> position.setAltitude(in.nextDouble());
                case "heading" -> position.setHeading(in.nextDouble());
                case "precision" -> position.setPrecision(in.nextDouble());
                case "satellites" -> position.setSatellites(in.nextInt());
                case "speed" -> position.setSpeed(in.nextDouble());
                case "timestamp" -> position.setTimestamp(new Date(in.nextLong()));
                case "status" -> position.setStatus(in.nextInt());
                default -> throw new MalformedPayloadException("field " + name + ", which a position does not have");
            }
        }
        in.endObject();
        return position;
    }

    private static void write(String name, Number value, JsonWriter out) throws IOException {
        if (value != null && Double.isFinite(value.doubleValue())) {
            out.name(name).value(value);
        }
    }
}
