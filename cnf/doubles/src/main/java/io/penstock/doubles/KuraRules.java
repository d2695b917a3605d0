// SPDX-License-Identifier: Apache-2.0
package io.penstock.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What Eclipse Kura's console and composer look for in the component and metatype descriptions of a bundle. */
public final class KuraRules {

    private final Description description;
    private final String pid;

    /**
     * @param bundle a class of it
     * @param pid factory PID of the component
     */
    public KuraRules(Class<?> bundle, String pid) {
        this.description = new Description(bundle, pid);
        this.pid = pid;
    }

    /** Component name, factory PID, id of the description and file names are one string. */
    public void nameFactoryPidOcdIdAndFileNamesAgree() {
        assertThat(description.component().getAttribute("name")).isEqualTo(pid);
        assertThat(description.metatype("OCD").getAttribute("id")).isEqualTo(pid);
        assertThat(description.metatype("Designate").getAttribute("factoryPid")).isEqualTo(pid);
        assertThat(description.metatype("Object").getAttribute("ocdref")).isEqualTo(pid);
    }

    /** Kura creates it by a configuration, wants it at once, and updates it without stopping it. */
    public void existsOnlyByConfigurationAndAtOnce() {
        assertThat(description.component().getAttribute("name")).isEqualTo(pid);
        assertThat(description.component().getAttribute("configuration-policy")).isEqualTo("require");
        assertThat(description.component().getAttribute("immediate")).isEqualTo("true");
        assertThat(description.component().getAttribute("modified")).isNotEmpty();
    }

    /** The composer casts them. */
    public void hasAllSixCardinalitiesAsIntegersAndNoPidOfItsOwn() {
        Map<String, String> properties = description.properties();
        for (String port : List.of("input", "output")) {
            for (String kind : List.of("minimum", "maximum", "default")) {
                assertThat(properties.get(port + ".cardinality." + kind)).startsWith("Integer ");
            }
        }
        assertThat(properties).doesNotContainKeys("service.pid", "kura.service.pid");
    }

    /** With both ports, and whatever else it is. */
    public void providesWhatAWireComponentIsKnownBy(String... more) {
        assertThat(description.services())
                .contains(
                        "org.eclipse.kura.wire.WireEmitter",
                        "org.eclipse.kura.wire.WireReceiver",
                        "org.eclipse.kura.wire.WireComponent",
                        "org.osgi.service.wireadmin.Producer",
                        "org.osgi.service.wireadmin.Consumer",
                        "io.penstock.kura.seam.StageStatistics")
                .contains(more);
    }

    /** One of a cloud connection's publishers and subscribers: found by its PIDs, as a service of DS 1.2. */
    public void isOfACloudConnection(Class<?> service, String connection) {
        // from DS 1.3 on SCR makes a list of a static service.pid and the configuration's
        assertThat(description.component().getNamespaceURI()).isEqualTo("http://www.osgi.org/xmlns/scr/v1.2.0");
        assertThat(description.services()).contains(service.getName());
        assertThat(description.properties())
                .containsEntry("service.pid", "String " + pid)
                .containsEntry("cloud.connection.factory.pid", "String " + connection);
    }

    /** The factory of cloud connections is a service that consoles find by its PID. */
    public void isAFactoryOfCloudConnections(Class<?> service, String names) {
        assertThat(description.services()).containsExactly(service.getName());
        assertThat(description.properties())
                .containsEntry("kura.service.pid", "String " + pid)
                .containsEntry("kura.ui.csf.pid.regex", "String " + names);
    }
}
