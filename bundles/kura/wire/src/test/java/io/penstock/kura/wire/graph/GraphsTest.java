// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.wire.seam.EdgeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;
import org.junit.jupiter.api.Test;

class GraphsTest {

    private static final EdgeKey EDGE = new EdgeKey("timer", 0, "logger", 0);

    private final FakeConfigurations configurations = new FakeConfigurations();
    private final List<List<EdgeKey>> became = new ArrayList<>();
    private final Graphs graphs = new Graphs(configurations, became::add);

    @Test
    void createsWhatIsNewStoresTheGraphAndRunsIt() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        assertThat(configurations.done).containsExactly("create timer", "create logger", "update " + Graphs.PID);
        assertThat(configurations.byPid.get("timer"))
                .containsEntry("service.factoryPid", "x.Timer")
                .containsEntry("emitter.port.count", 1)
                .containsEntry("receiver.port.count", 0);
        assertThat(became).containsExactly(List.of(EDGE));
        assertThat(configurations.graph()).contains("\"emitter\":\"timer\"");
        WireComponentConfiguration timer =
                graphs.get().getWireComponentConfigurations().get(0);
        assertThat(timer.getConfiguration().getConfigurationProperties()).containsEntry("simple.interval", 1);
        assertThat(timer.getProperties()).containsEntry("position.x", 0f).containsEntry("outputPortCount", 1);
    }

    @Test
    void leavesAloneWhatHasNotChanged() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        configurations.done.clear();
        graphs.update(graphs.get());
        assertThat(configurations.done).containsExactly("update " + Graphs.PID);
        assertThat(became).hasSize(2).containsOnly(List.of(EDGE));
    }

    @Test
    void changesTheConfigurationOfWhatStays() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        graphs.update(graph(List.of(member("timer", "x.Timer", 0, 2, Map.of("simple.interval", 5)), logger()), EDGE));
        assertThat(configurations.done).contains("update timer");
        assertThat(configurations.byPid.get("timer"))
                .containsEntry("simple.interval", 5)
                .containsEntry("emitter.port.count", 2);
    }

    @Test
    void deletesWhatIsNoMoreAfterItsWiresAreGone() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        configurations.done.clear();
        graphs.update(graph(List.of(timer())));
        assertThat(configurations.done).containsExactly("update " + Graphs.PID, "delete logger", "snapshot");
        assertThat(became).last().isEqualTo(List.of());
    }

    @Test
    void letsAnAssetOutliveTheGraph() throws KuraException {
        graphs.update(graph(List.of(member("pump", "org.eclipse.kura.wire.WireAsset", 1, 1, Map.of()))));
        graphs.update(graph(List.of()));
        assertThat(configurations.byPid).containsKey("pump");
        graphs.update(
                graph(List.of(member("pump", "org.eclipse.kura.wire.WireAsset", 1, 1, Map.of("driver.pid", "m")))));
        assertThat(configurations.byPid.get("pump")).containsEntry("driver.pid", "m");
    }

    @Test
    void replacesAComponentWhoseFactoryIsAnother() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        configurations.done.clear();
        graphs.update(graph(List.of(member("timer", "x.Logger", 1, 1, Map.of()), logger()), EDGE));
        assertThat(configurations.done).startsWith("delete timer", "create timer");
        assertThat(configurations.byPid.get("timer")).containsEntry("service.factoryPid", "x.Logger");
    }

    @Test
    void takesBackWhatItCreatedWhereOneCannotBeCreated() throws KuraException {
        configurations.failing = Optional.of("create logger");
        assertThatThrownBy(() -> graphs.update(graph(List.of(timer(), logger()), EDGE)))
                .hasMessageContaining("disk.full");
        assertThat(configurations.byPid).containsOnlyKeys(Graphs.PID);
        assertThat(became).isEmpty();
        assertThat(graphs.get().getWireComponentConfigurations()).isEmpty();
    }

    @Test
    void takesBackWhatItCreatedWhereTheGraphCannotBeStored() throws KuraException {
        graphs.update(graph(List.of(timer())));
        configurations.failing = Optional.of("update " + Graphs.PID);
        assertThatThrownBy(() -> graphs.update(graph(List.of(member("timer", "x.Logger", 1, 1, Map.of()), logger()))))
                .isInstanceOf(KuraException.class);
        assertThat(configurations.byPid).doesNotContainKey("logger");
        assertThat(configurations.byPid.get("timer")).containsEntry("service.factoryPid", "x.Timer");
        assertThat(became).hasSize(1);
    }

    @Test
    void refusesAGraphThatCannotRunAndTouchesNothing() {
        assertThatThrownBy(() -> graphs.update(graph(List.of(timer()), EDGE)))
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.BAD_REQUEST))
                .hasMessageContaining("graph.unknown_pid: logger");
        assertThatThrownBy(() -> graphs.update(graph(List.of(member("y", "y.Unheard", 1, 1, Map.of())))))
                .hasMessageContaining("graph.unknown_factory: no bundle here makes y.Unheard");
        assertThatThrownBy(() -> graphs.update(graph(List.of(new WireComponentConfiguration(
                        new Named("z"), Map.of("inputPortCount", 1, "outputPortCount", 1))))))
                .hasMessageContaining("graph.component_missing: z");
        assertThatThrownBy(() ->
                        graphs.update(graph(List.of(new WireComponentConfiguration(new Named("timer"), Map.of())))))
                .hasMessageContaining("graph.bad_port_count: timer lacks");
        assertThat(configurations.done).isEmpty();
        assertThat(became).isEmpty();
    }

    @Test
    void runsAGraphThatComesAsAConfiguration() throws KuraException {
        graphs.configured(GraphJsonTest.KURA);
        assertThat(became).hasSize(1);
        assertThat(became.get(0)).contains(new EdgeKey("timer", 0, "store", 0));
        assertThat(graphs.get().getWireComponentConfigurations()).hasSize(3);
    }

    @Test
    void goesOnWhereTheConfigurationIsNoGraph() throws KuraException {
        graphs.configured(GraphJsonTest.KURA);
        graphs.configured("{\"components\":");
        graphs.configured("{\"wires\":[{\"emitter\":\"a\",\"receiver\":\"a\"}]}");
        assertThat(became).hasSize(1);
        assertThat(graphs.get().getWireComponentConfigurations()).hasSize(3);
    }

    @Test
    void isNotTurnedBackByAConfigurationOfItsOwnThatComesLate() throws KuraException {
        graphs.update(graph(List.of(timer())));
        String first = configurations.graph();
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        String second = configurations.graph();
        graphs.configured(first);
        graphs.configured(second);
        assertThat(became).hasSize(2).last().isEqualTo(List.of(EDGE));
        graphs.configured(first); // somebody else's roll-back
        assertThat(became).hasSize(3).last().isEqualTo(List.of());
    }

    @Test
    void deletesTheGraphWithItsComponents() throws KuraException {
        graphs.update(graph(List.of(timer(), logger()), EDGE));
        graphs.delete();
        assertThat(configurations.byPid).containsOnlyKeys(Graphs.PID);
        assertThat(configurations.graph()).isEqualTo(Graphs.EMPTY);
        assertThat(became).last().isEqualTo(List.of());
    }

    private static WireComponentConfiguration timer() {
        return member("timer", "x.Timer", 0, 1, Map.of("simple.interval", 1));
    }

    private static WireComponentConfiguration logger() {
        return member("logger", "x.Logger", 1, 0, Map.of());
    }

    private static WireComponentConfiguration member(
            String pid, String factory, int in, int out, Map<String, Object> properties) {
        var all = new java.util.HashMap<String, Object>(properties);
        all.put("service.factoryPid", factory);
        return new WireComponentConfiguration(
                new Named(pid, all), Map.of("inputPortCount", in, "outputPortCount", out));
    }

    private static WireGraphConfiguration graph(List<WireComponentConfiguration> components, EdgeKey... edges) {
        return new WireGraphConfiguration(
                components,
                java.util.Arrays.stream(edges)
                        .map(e -> new MultiportWireConfiguration(
                                e.emitter(), e.receiver(), e.emitterPort(), e.receiverPort()))
                        .toList());
    }
}
