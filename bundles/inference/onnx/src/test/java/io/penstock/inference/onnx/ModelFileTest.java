// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

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
    @ValueSource(strings = {"times2", "single", "types", "mlp8", "summing"})
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
                assertThat(e.reason()).isEqualTo("model.malformed");
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(whole.length - 4); // the last field is 4 bytes long
    }

    @Test
    void refusesWhatIsNoModel() {
        Refused.with("model.malformed", "no graph", () -> ModelFile.check(new byte[0]));
        Refused.with("model.malformed", "wire type 4", () -> ModelFile.check("<!doctype html>".getBytes()));
        Refused.with("model.malformed", "too long", () -> ModelFile.check(filled(100, 0xff)));
        Refused.with("model.malformed", "longer than", () -> ModelFile.check(new byte[] {0x3a, 0x7f}));
    }

    @Test
    void refusesATensorInAnotherFile() {
        byte[] tensor = field(14, 0, new byte[] {1});
        byte[] model = field(7, 2, field(5, 2, tensor));
        Refused.with("model.external_data", "one file", () -> ModelFile.check(model));
    }

    @Test
    void refusesATensorInAnotherFileDeepInAConstant() {
        byte[] tensor = field(14, 0, new byte[] {1});
        byte[] inner = field(1, 2, field(5, 2, field(5, 2, tensor))); // node, attribute, tensor
        byte[] outer = field(1, 2, field(5, 2, field(6, 2, inner))); // node, attribute, graph
        Refused.with("model.external_data", "one file", () -> ModelFile.check(field(7, 2, outer)));
    }

    @Test
    void refusesGraphsNestedWithoutEnd() {
        byte[] graph = new byte[0];
        for (int i = 0; i < 40; i++) {
            graph = field(1, 2, field(5, 2, field(6, 2, graph)));
        }
        byte[] model = field(7, 2, graph);
        Refused.with("model.malformed", "nested", () -> ModelFile.check(model));
    }

    private static byte[] field(int number, int wire, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.write(number << 3 | wire);
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
