// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;

/** One payload as a JSON object, by the names of Kura's JSON marshaller. */
final class JsonPayload {

    private JsonPayload() {}

    static void write(KuraPayload payload, JsonWriter out) throws IOException {
        out.beginObject();
        if (payload.getTimestamp() != null) {
            out.name("sentOn").value(payload.getTimestamp().getTime());
        }
        if (payload.getPosition() != null) {
            JsonPosition.write(payload.getPosition(), out.name("position"));
        }
        if (!payload.metrics().isEmpty()) {
            out.name("metrics").beginObject();
            for (Map.Entry<String, Object> metric : payload.metrics().entrySet()) {
                writeMetric(metric.getKey(), metric.getValue(), out);
            }
            out.endObject();
        }
        if (payload.getBody() != null) {
            out.name("body").value(Base64.getEncoder().encodeToString(payload.getBody()));
        }
        out.endObject();
    }

    static KuraPayload read(JsonReader in, int maxMetrics) throws IOException, MalformedPayloadException {
        var payload = new KuraPayload();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "sentOn" -> payload.setTimestamp(new Date(in.nextLong()));
                case "position" -> payload.setPosition(JsonPosition.read(in, new KuraPosition()));
                case "metrics" -> readMetrics(in, payload, maxMetrics);
                case "body" -> payload.setBody(Base64.getDecoder().decode(in.nextString()));
                default -> throw new MalformedPayloadException("field " + name + ", which a payload does not have");
            }
        }
        in.endObject();
        return payload;
    }

    private static void writeMetric(String name, Object value, JsonWriter out) throws IOException {
        out.name(name);
        switch (MetricType.of(name, value)) {
            case DOUBLE, FLOAT -> writeReal((Number) value, out);
            case INT64, INT32 -> out.value(((Number) value).longValue());
            case BOOL -> out.value((Boolean) value);
            case STRING -> out.value((String) value);
            case BYTES -> out.value(Base64.getEncoder().encodeToString((byte[]) value));
        }
    }

    private static void writeReal(Number value, JsonWriter out) throws IOException {
        if (Double.isFinite(value.doubleValue())) {
            out.value(value);
        } else {
            out.value(value.toString());
        }
    }

    private static void readMetrics(JsonReader in, KuraPayload payload, int maxMetrics)
            throws IOException, MalformedPayloadException {
        in.beginObject();
        while (in.hasNext()) {
            if (payload.metrics().size() == maxMetrics) {
                throw new MalformedPayloadException("more than " + maxMetrics + " metrics");
            }
            String name = in.nextName();
            payload.addMetric(name, readMetric(name, in));
        }
        in.endObject();
    }

    private static Object readMetric(String name, JsonReader in) throws IOException, MalformedPayloadException {
        JsonToken token = in.peek();
        return switch (token) {
            case NUMBER -> number(in.nextString());
            case BOOLEAN -> in.nextBoolean();
            case STRING -> in.nextString();
            default -> throw new MalformedPayloadException("metric " + name + " is of JSON type " + token);
        };
    }

    private static Object number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notALong) {
            return Double.parseDouble(digits);
        }
    }
}
