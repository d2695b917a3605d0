// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.penstock.inference.api.InferenceException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: protobuf encoding; field numbers of onnx.proto, ONNX 1.12. */
class ModelFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"times2", "mlp8"})
    void letsModelsPass(String name) {
        assertThatCode(() -> ModelFile.check(Models.onnx(name))).doesNotThrowAnyException();
    }

    @Test
    void refusesAModelThatIsCutAnywhereWithinItsGraph() throws Exception {
        byte[] whole = Models.onnx("mlp8");
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                ModelFile.check(cut);
            } catch (InferenceException e) {
                assertThat(e.reason()).isEqualTo("admission.malformed");
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(whole.length - 4); // the last field is 4 bytes long
    }

    @Test
    void refusesWhatIsNoModel() {
        Refused.with("admission.malformed", "no graph", () -> ModelFile.check(new byte[0]));
        Refused.with("admission.malformed", "wire type 4", () -> ModelFile.check("<!doctype html>".getBytes()));
        Refused.with("admission.malformed", "too long", () -> ModelFile.check(filled(100, 0xff)));
        Refused.with("admission.malformed", "longer than", () -> ModelFile.check(new byte[] {0x3a, 0x7f}));
    }

    @Test
    void refusesATensorInAnotherFile() {
        byte[] tensor = field(14, 0, new byte[] {1});
        byte[] model = field(7, 2, field(5, 2, tensor));
        Refused.with("admission.external_data", "one file", () -> ModelFile.check(model));
    }

    @Test
    void refusesATensorInAnotherFileDeepInAConstant() {
        byte[] tensor = field(14, 0, new byte[] {1});
        byte[] inner = field(1, 2, field(5, 2, field(5, 2, tensor))); // node, attribute, tensor
        byte[] outer = field(1, 2, field(5, 2, field(6, 2, inner))); // node, attribute, graph
        Refused.with("admission.external_data", "one file", () -> ModelFile.check(field(7, 2, outer)));
    }

    @Test
    void refusesATensorThatIsLargerThanItsFile() {
        byte[] dims = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
        byte[] separate = field(7, 2, field(5, 2, field(1, 0, dims)));
        Refused.with("admission.malformed", "more elements", () -> ModelFile.check(separate));
        byte[] packed = field(7, 2, field(5, 2, field(1, 2, new byte[] {100, 100, 100, 100, 100})));
        Refused.with("admission.malformed", "more elements", () -> ModelFile.check(packed));
        byte[] minus = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        byte[] negative = field(7, 2, field(5, 2, field(1, 0, minus)));
        Refused.with("admission.malformed", "more elements", () -> ModelFile.check(negative));
    }

    @Test
    void refusesAnOperatorOfALibraryOfItsOwn() {
        byte[] node = field(7, 2, "com.evil.ops".getBytes());
        byte[] graph = field(7, 2, field(1, 2, node));
        Refused.with("admission.custom_operator", "com.evil.ops", () -> ModelFile.check(graph));
    }

    @Test
    void letsAnOperatorPassThatTheModelDefinesItself() {
        byte[] function = field(25, 2, field(10, 2, "mine".getBytes()));
        byte[] graph = field(7, 2, field(1, 2, field(7, 2, "mine".getBytes())));
        assertThatCode(() -> ModelFile.check(concat(function, graph))).doesNotThrowAnyException();
        assertThatCode(() -> ModelFile.check(concat(graph, function))).doesNotThrowAnyException();
    }

    @Test
    void refusesGraphsNestedWithoutEnd() {
        byte[] graph = new byte[0];
        for (int i = 0; i < 40; i++) {
            graph = field(1, 2, field(5, 2, field(6, 2, graph)));
        }
        byte[] model = field(7, 2, graph);
        Refused.with("admission.malformed", "nested", () -> ModelFile.check(model));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] field(int number, int wire, byte[] value) {
        var out = new ByteArrayOutputStream();
        int key = number << 3 | wire;
        if (key > 0x7f) {
            out.write(key & 0x7f | 0x80);
            out.write(key >> 7);
        } else {
            out.write(key);
        }
        if (wire == 2) {
            for (int rest = value.length; ; rest >>>= 7) {
                out.write(rest > 0x7f ? rest & 0x7f | 0x80 : rest);
                if (rest <= 0x7f) {
                    break;
                }
            }
        }
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
