// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.Map;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphJsonTest {

    /** In the form in which a Kura 5.6 gateway writes it into its snapshot. */
    static final String KURA =
            "{\"components\":[{\"pid\":\"store\",\"inputPortCount\":1,\"outputPortCount\":1,\"renderingProperties\":"
                    + "{\"position\":{\"x\":0,\"y\":-60},\"inputPortNames\":{},\"outputPortNames\":{}}},"
                    + "{\"pid\":\"timer\",\"inputPortCount\":0,\"outputPortCount\":1,\"renderingProperties\":"
                    + "{\"position\":{\"x\":-380.5,\"y\":-60},\"inputPortNames\":{},\"outputPortNames\":{\"0\":\"tick\"}}},"
                    + "{\"pid\":\"logger\",\"inputPortCount\":1,\"outputPortCount\":0,\"renderingProperties\":"
                    + "{\"position\":{\"x\":180,\"y\":-60},\"inputPortNames\":{},\"outputPortNames\":{}}}],"
                    + "\"wires\":[{\"emitter\":\"store\",\"emitterPort\":0,\"receiver\":\"logger\",\"receiverPort\":0},"
                    + "{\"emitter\":\"timer\",\"emitterPort\":0,\"receiver\":\"store\",\"receiverPort\":0}]}";

    @Test
    void readsAGraphOfAKuraGatewayAndWritesTheSame() throws GraphProblem {
        WireGraphConfiguration graph = GraphJson.read(KURA);
        WireComponentConfiguration timer =
                graph.getWireComponentConfigurations().get(1);
        assertThat(timer.getConfiguration().getPid()).isEqualTo("timer");
        assertThat(timer.getProperties())
                .isEqualTo(Map.of(
                        "inputPortCount",
                        0,
                        "outputPortCount",
                        1,
                        "position.x",
                        -380.5f,
                        "position.y",
                        -60f,
                        "outputPortNames.0",
                        "tick"));
        assertThat(graph.getWireConfigurations()).hasSize(2);
        WireGraphConfiguration again = GraphJson.read(GraphJson.write(graph));
        assertThat(again.getWireConfigurations()).isEqualTo(graph.getWireConfigurations());
        assertThat(again.getWireComponentConfigurations().get(1).getProperties())
                .isEqualTo(timer.getProperties());
        assertThat(JsonParser.parseString(GraphJson.write(graph))
                        .getAsJsonObject()
                        .keySet())
                .containsExactly("components", "wires");
    }

    @Test
    void takesPortZeroWhereNoneIsGivenAndPassesOverWhatItDoesNotKnow() throws GraphProblem {
        WireGraphConfiguration graph = GraphJson.read(
                "{\"Components\":[{\"PID\":\"a\",\"note\":[1]}],\"wires\":[{\"emitter\":\"a\",\"receiver\":\"b\"}],\"x\":null}");
        assertThat(graph.getWireConfigurations().get(0).getEmitterPort()).isZero();
        assertThat(graph.getWireComponentConfigurations().get(0).getProperties())
                .isEmpty();
    }

    @Test
    void readsAnEmptyObjectAsAnEmptyGraph() throws GraphProblem {
        assertThat(GraphJson.read("{}").getWireComponentConfigurations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"components\":[}",
                "{\"components\":{}}",
                "{'components':[]}",
                "{\"components\":[]} {}",
                "{\"components\":[7]}",
                "{\"components\":[{}]}",
                "{\"components\":[{\"pid\":\"\"}]}",
                "{\"components\":[{\"pid\":[]}]}",
                "{\"components\":[{\"pid\":\"a\",\"inputPortCount\":1.5}]}",
                "{\"components\":[{\"pid\":\"a\",\"inputPortCount\":\"one\"}]}",
                "{\"components\":[{\"pid\":\"a\",\"inputPortCount\":1e99}]}",
                "{\"components\":[{\"pid\":\"a\",\"inputPortCount\":99999999999}]}",
                "{\"components\":[{\"pid\":\"a\",\"inputPortCount\":[1]}]}",
                "{\"components\":[{\"pid\":\"a\",\"renderingProperties\":3}]}",
                "{\"components\":[{\"pid\":\"a\",\"renderingProperties\":{\"position\":{\"x\":\"left\"}}}]}",
                "{\"wires\":[{\"emitter\":\"a\"}]}",
                "{\"wires\":[{\"emitter\":\"a\",\"receiver\":\"b\",\"emitterPort\":true}]}"
            })
    void refusesWhatIsNoGraphWithAReasonAndWhatToDo(String text) {
        assertThatThrownBy(() -> GraphJson.read(text))
                .isInstanceOf(GraphProblem.class)
                .hasMessageStartingWith("graph.malformed: ")
                .hasMessageEndingWith(".");
    }

    @Test
    void refusesATextThatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> GraphJson.read("[".repeat(100_000))).hasMessageStartingWith("graph.malformed: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:1>b, b:1>c, c:1>a           | graph.cycle         | a -> b -> c -> a",
                "a:1>a                         | graph.cycle         | a -> a",
                "x:1>a, a:1>b, b:1>a           | graph.cycle         | a -> b -> a",
                "a:1>b, a:1>b                  | graph.duplicate_wire| a:0 -> b:0",
                "a:1>nobody                    | graph.unknown_pid   | nobody"
            })
    void refusesWhatCannotRun(String wires, String reason, String detail) throws GraphProblem {
        var json = new StringBuilder("{\"components\":[");
        json.append(java.util.stream.Stream.of("x", "a", "b", "c")
                .map(p -> "{\"pid\":\"" + p + "\",\"inputPortCount\":1,\"outputPortCount\":1}")
                .collect(java.util.stream.Collectors.joining(",")));
        json.append("],\"wires\":[");
        json.append(java.util.Arrays.stream(wires.split(","))
                .map(w -> w.strip().split(":1>"))
                .map(w -> "{\"emitter\":\"" + w[0] + "\",\"receiver\":\"" + w[1] + "\"}")
                .collect(java.util.stream.Collectors.joining(",")));
        WireGraphConfiguration graph = GraphJson.read(json.append("]}").toString());
        assertThatThrownBy(() -> GraphCheck.edges(graph))
                .hasMessageStartingWith(reason + ": ")
                .hasMessageContaining(detail);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, emitter", "1, 0, receiver", "-1, 0, emitter"})
    void refusesPortsThatAreNotThere(int emitterPort, int receiverPort, String end) throws GraphProblem {
        WireGraphConfiguration graph =
                GraphJson.read("{\"components\":[{\"pid\":\"a\",\"inputPortCount\":0,\"outputPortCount\":"
                        + (end.equals("receiver") ? 2 : 0)
                        + "},{\"pid\":\"b\",\"inputPortCount\":" + (end.equals("receiver") ? 0 : 2)
                        + "}],\"wires\":[{\"emitter\":\"a\",\"emitterPort\":" + emitterPort
                        + ",\"receiver\":\"b\",\"receiverPort\":" + receiverPort + "}]}");
        assertThatThrownBy(() -> GraphCheck.edges(graph))
                .hasMessageStartingWith("graph.port_range: ")
                .hasMessageContaining("of its " + end);
    }

    @Test
    void refusesTwoComponentsOfOneName() throws GraphProblem {
        WireGraphConfiguration graph = GraphJson.read("{\"components\":[{\"pid\":\"a\"},{\"pid\":\"a\"}]}");
        assertThatThrownBy(() -> GraphCheck.edges(graph)).hasMessageStartingWith("graph.duplicate_component: ");
    }

    @Test
    void takesADiamondForNoCycleAndKeepsTheOrderOfItsWires() throws GraphProblem {
        WireGraphConfiguration graph = GraphJson.read(
                "{\"components\":[{\"pid\":\"a\"},{\"pid\":\"b\"},{\"pid\":\"c\"},{\"pid\":\"d\"}],\"wires\":["
                        + "{\"emitter\":\"c\",\"receiver\":\"d\"},{\"emitter\":\"a\",\"receiver\":\"b\"},"
                        + "{\"emitter\":\"a\",\"receiver\":\"c\"},{\"emitter\":\"b\",\"receiver\":\"d\"},"
                        + "{\"emitter\":\"a\",\"emitterPort\":1,\"receiver\":\"b\"}]}");
        assertThat(GraphCheck.edges(graph))
                .extracting(Object::toString)
                .containsExactly("c:0 -> d:0", "a:0 -> b:0", "a:0 -> c:0", "b:0 -> d:0", "a:1 -> b:0");
    }
}
