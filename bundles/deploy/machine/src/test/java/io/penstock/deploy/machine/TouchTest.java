// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Blast;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class TouchTest {

    @TempDir
    private Path folder;

    private Bundles bundles;
    private Gateway gateway;
    private Bundle old;
    private Touch touch;

    @BeforeEach
    void listen() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(folder, new io.penstock.kura.files.Disk());
        old = start("1.0.0");
        touch = new Touch(gateway.context());
    }

    @AfterEach
    void close() throws Exception {
        touch.close();
        gateway.close();
    }

    @Test
    void whatCameIsAddedAndWhatWentIsRemoved() throws Exception {
        start("2.0.0");
        old.uninstall();
        assertThat(touch.blast()).isEqualTo(new Blast(Set.of("b/2.0.0"), Set.of("b/1.0.0"), Set.of()));
    }

    @Test
    void whatCameAndWentAgainWasNotTouchedAndIsNotCalledDisturbed() throws Exception {
        start("2.0.0").uninstall();
        assertThat(touch.blast().all()).isEmpty();
    }

    @Test
    void whatWentAndCameAgainWasDisturbed() throws Exception {
        old.uninstall();
        start("1.0.0");
        assertThat(touch.blast()).isEqualTo(new Blast(Set.of(), Set.of(), Set.of("b/1.0.0")));
    }

    private Bundle start(String version) throws Exception {
        Bundle bundle = gateway.context()
                .installBundle("reference:" + bundles.serving("b", version).toUri());
        bundle.start();
        return bundle;
    }
}
