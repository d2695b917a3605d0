// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.faults.CrashImages;
import io.penstock.kura.files.FileLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DiskFullTest {

    private static final Path FOLDER = Path.of("/data/bundles");
    private static final Entry.Wish WISH =
            new Entry.Wish("id", new Origin("test", "test"), "install", List.of(), false, 0, 0);

    private final CrashImages disk = new CrashImages("nothing", Map.of());
    private final AtomicBoolean full = new AtomicBoolean();
    private final FileLayer layer = (FileLayer) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {FileLayer.class}, (proxy, method, arguments) -> {
                if (full.get() && List.of("append", "force").contains(method.getName())) {
                    throw new IOException("No space left on device");
                }
                try {
                    return method.invoke(disk, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    @Test
    void aBundleThatDoesNotFitLeavesNoPartBehind() throws IOException {
        full.set(true);
        var store = new SetStore(layer, FOLDER);
        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[10]), "hash"))
                .isInstanceOf(IOException.class);
        assertThat(disk.list(FOLDER.resolve("jars"))).isEmpty();
    }

    @Test
    void aStepThatCannotBeWrittenDownLeavesTheOneBefore() throws IOException {
        var journal = new Journal(layer, FOLDER);
        Entry entry = Entry.received(1, WISH, "a", 0);
        journal.put(entry);
        full.set(true);
        assertThatThrownBy(() -> journal.put(entry.at(Phase.VERIFIED, "", 0))).isInstanceOf(IOException.class);
        assertThat(disk.list(FOLDER.resolve("journal"))).containsExactly("1.json");
        assertThat(new Journal(disk, FOLDER).find("id").orElseThrow().phase()).isEqualTo(Phase.RECEIVED);
    }

    @Test
    void aPointerThatCannotBeWrittenStaysWhereItWas() throws IOException {
        var store = new SetStore(layer, FOLDER);
        store.point(Pointers.FIRST.confirming(1));
        full.set(true);
        assertThatThrownBy(() -> store.point(store.pointers().confirming(2))).isInstanceOf(IOException.class);
        assertThat(new SetStore(disk, FOLDER).pointers().confirmed()).isEqualTo(1);
    }
}
