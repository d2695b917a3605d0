// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.BundleJar;
import io.penstock.torture.inside.Clock;
import java.io.IOException;
import java.nio.file.Path;

/** The bundle that brings the {@link Clock} into the gateway. */
final class ClockBundle {

    static final String NAME = "io.penstock.torture.clock";

    private static final String SERVICES = "<service>"
            + "<provide interface=\"org.eclipse.kura.configuration.ConfigurableComponent\"/>"
            + "<provide interface=\"org.eclipse.kura.wire.WireComponent\"/>"
            + "<provide interface=\"org.eclipse.kura.wire.WireEmitter\"/>"
            + "<provide interface=\"org.osgi.service.wireadmin.Producer\"/></service>"
            + "<reference name=\"wires\" interface=\"org.eclipse.kura.wire.WireHelperService\" bind=\"setWires\"/>";

    private static final String METATYPE =
            "<metatype:MetaData xmlns:metatype=\"http://www.osgi.org/xmlns/metatype/v1.2.0\"><OCD id=\"" + NAME
                    + "\" name=\"" + NAME + "\"/><Designate factoryPid=\"" + NAME + "\"><Object ocdref=\"" + NAME
                    + "\"/></Designate></metatype:MetaData>";

    static Path write(Path folder) throws IOException {
        return new BundleJar(NAME, "1.0.0")
                .header(
                        "Import-Package",
                        "org.eclipse.kura.configuration,org.eclipse.kura.type,org.eclipse.kura.wire,"
                                + "org.osgi.framework,org.osgi.service.component,org.osgi.service.wireadmin")
                .component(
                        NAME,
                        Clock.class,
                        "configuration-policy=\"require\" immediate=\"true\" activate=\"activate\""
                                + " deactivate=\"deactivate\"",
                        SERVICES)
                .entry("OSGI-INF/metatype/" + NAME + ".xml", METATYPE)
                .write(folder.resolve(NAME + "-1.0.0.jar"));
    }

    private ClockBundle() {}
}
