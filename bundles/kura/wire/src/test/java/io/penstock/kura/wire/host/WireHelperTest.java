// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.wire.seam.EdgeKey;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.graph.MultiportWireSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

class WireHelperTest {

    @TempDir
    Path folder;

    private Bench bench;
    private WireHelper helper;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        helper = new WireHelper(bench.host);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void countsPortsByTheServiceElseByTheInterfaces() {
        var byInterface =
                (MultiportWireSupport) helper.newWireSupport(new Stage(), reference(Map.of("kura.service.pid", "s")));
        assertThat(byInterface.getEmitterPorts()).hasSize(1);
        assertThat(byInterface.getReceiverPorts()).hasSize(1);
        var byProperty = (MultiportWireSupport) helper.newWireSupport(
                new Stage(),
                reference(Map.of("kura.service.pid", "s", "emitter.port.count", 3, "receiver.port.count", 0)));
        assertThat(byProperty.getEmitterPorts()).hasSize(3);
        assertThat(byProperty.getReceiverPorts()).isEmpty();
        assertThat(byProperty.createWireEnvelope(java.util.List.of()).getEmitterPid())
                .isEqualTo("s");
    }

    @Test
    void refusesWhatCannotBeWired() {
        assertThatThrownBy(() -> helper.newWireSupport(new Stage(), null)).hasMessageStartingWith("wire.no_reference");
        assertThatThrownBy(() -> helper.newWireSupport(new Stage(), reference(Map.of())))
                .hasMessageStartingWith("wire.no_pid");
        assertThatThrownBy(() -> helper.newWireSupport(
                        new Stage(), reference(Map.of("kura.service.pid", "s", "emitter.port.count", -1))))
                .hasMessageStartingWith("wire.bad_port_count");
    }

    @Test
    void knowsComponentsWhileTheyAreActivatedAndOnceTheyAreThere() {
        var stage = new Stage();
        ServiceReference<WireComponent> reference = reference(Map.of("kura.service.pid", "s"));
        var support = (Support) helper.newWireSupport(stage, reference);
        assertThat(helper.getPid(stage)).isEqualTo("s");
        assertThat(helper.getServicePid(stage)).isNull();
        bench.arrive("s", "b", stage, Optional.of(support));
        assertThat(helper.getServicePid(stage)).isEqualTo("s-service");
        assertThat(helper.getServicePid("s")).isEqualTo("s-service");
        assertThat(helper.isEmitter("s")).isTrue();
        assertThat(helper.isReceiver("s")).isTrue();
        assertThat(helper.isReceiver("other")).isFalse();
        assertThat(helper.getPid(new Stage())).isNull();
    }

    @Test
    void wiresAComponentThatAsksAfterItsServiceWasRegistered() {
        bench.host.become(java.util.List.of(new EdgeKey("s", 0, "sink", 0)));
        var sink = new Stage();
        bench.arrive("sink", "b", sink);
        var stage = new Stage();
        bench.arrive("s", "b", stage, Optional.empty());
        var support = (Support) helper.newWireSupport(stage, reference(Map.of("kura.service.pid", "s")));
        support.emit(io.penstock.kura.wire.seam.Envelopes.of(4).getRecords());
        assertThat(sink.numbers).containsExactly(4L);
    }

    @Test
    void deletesWhatAKilledProcessSpilledAndLeavesOtherFiles() throws Exception {
        Path spill = new SpillFolder(folder).file(new EdgeKey("a/b", 0, "c d", 1));
        assertThat(spill.getFileName().toString()).matches("a_b-0-c_d-1-[0-9a-f]+\\.spill");
        Files.writeString(spill, "left");
        Files.writeString(folder.resolve("other.txt"), "left");
        new SpillFolder(folder).clean();
        assertThat(spill).doesNotExist();
        assertThat(folder.resolve("other.txt")).exists();
        new SpillFolder(folder.resolve("nowhere")).clean();
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<WireComponent> reference(Map<String, Object> properties) {
        return (ServiceReference<WireComponent>) Proxy.newProxyInstance(
                WireHelperTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getProperty" -> properties.get(args[0]);
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> null;
                });
    }
}
