// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.kura.system.SystemService",
                "org.eclipse.kura.system.SystemAdminService",
                "org.eclipse.kura.status.CloudConnectionStatusService"
            })
    void eachServiceHasKurasPidAndNameAndInterface(String name) throws IOException {
        assertThat(Files.readString(Path.of("target/classes/OSGI-INF", name + ".xml")))
                .contains("name=\"" + name + "\"")
                .contains("<property name=\"service.pid\" type=\"String\" value=\"" + name + "\"/>")
                .contains("<provide interface=\"" + name + "\"/>")
                // without it a configuration of that pid would turn the pid into an array (Kura refuses that)
                .contains("configuration-policy=\"ignore\"");
    }
}
