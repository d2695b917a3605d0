// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kura's simple JSON: {@code sentOn}, {@code position}, {@code metrics}, {@code body}; a batch is an array of these.
 *
 * <p>JSON has fewer types than a payload: bytes are written in Base64, numbers that are not finite as text ({@code
 * "NaN"}); a number is read as a long where it is one, else as a double.
 */
@ProviderType
public final class JsonCodec implements PayloadCodec {

    private final PayloadLimits limits;

    public JsonCodec(PayloadLimits limits) {
        this.limits = limits;
    }

    @Override
    public byte[] encode(KuraPayload payload) {
        return write(out -> JsonPayload.write(payload, out));
    }

    @Override
    public byte[] encodeAll(List<KuraPayload> payloads) {
        if (payloads.size() == 1) {
            return encode(payloads.get(0));
        }
        return write(out -> {
            out.beginArray();
            for (KuraPayload payload : payloads) {
                JsonPayload.write(payload, out);
            }
            out.endArray();
        });
    }

    @Override
    public KuraPayload decode(byte[] bytes) throws MalformedPayloadException {
        return read(bytes, in -> JsonPayload.read(in, limits.maxMetrics()));
    }

    @Override
    public List<KuraPayload> decodeAll(byte[] bytes) throws MalformedPayloadException {
        return read(bytes, in -> {
            if (in.peek() != JsonToken.BEGIN_ARRAY) {
                return List.of(JsonPayload.read(in, limits.maxMetrics()));
            }
            List<KuraPayload> payloads = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                if (payloads.size() == limits.maxPayloads()) {
                    throw new MalformedPayloadException("more than " + limits.maxPayloads() + " payloads in one batch");
                }
                payloads.add(JsonPayload.read(in, limits.maxMetrics()));
            }
            in.endArray();
            return List.copyOf(payloads);
        });
    }

    private interface Writing {
        void to(JsonWriter out) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonReader in) throws IOException, MalformedPayloadException;
    }

    private static byte[] write(Writing writing) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private <T> T read(byte[] bytes, Reading<T> reading) throws MalformedPayloadException {
        try (var in = new JsonReader(new StringReader(text(Gzip.open(bytes, limits.maxBytes()))))) {
            T read = reading.from(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedPayloadException("something behind the end of the JSON");
            }
            return read;
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new MalformedPayloadException("not the JSON of a payload: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
