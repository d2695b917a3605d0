// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Every packed bundle obeys Kura's rules; and the rules see what does not. */
class RulesTest {

    @Test
    void everyPackedBundleObeys() throws IOException {
        var problems = new ArrayList<String>();
        for (Path jar : packed()) {
            Jar bundle = Jar.read(jar);
            BundleRules.problems(bundle).forEach(problem -> problems.add(bundle.name() + ": " + problem));
            ComponentRules.problems(bundle).forEach(problem -> problems.add(bundle.name() + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void seesWhatWouldNotRunOnKura() {
        Jar bundle = jar(Map.of(
                "Import-Package", "jakarta.servlet;version=\"[5,6)\",org.osgi.framework;version=\"[1.10,2)\"",
                "DynamicImport-Package", "*",
                "Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\""));

        assertThat(BundleRules.problems(bundle))
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("DynamicImport-Package"))
                .anyMatch(problem -> problem.startsWith("imports jakarta.servlet"))
                .anyMatch(problem -> problem.startsWith("imports org.osgi.framework"))
                .contains("needs Java 21");
    }

    @Test
    void seesADescriptionThatKurasScrCannotRead() throws IOException {
        Jar bundle = component("v1.5.0", "name='x.F'", "", Map.of());

        assertThat(BundleRules.problems(bundle)).singleElement().asString().startsWith("x.F is described by");
    }

    @Test
    void seesAFactoryThatTheConsoleWouldNotFind() throws IOException {
        Jar bundle = component(
                "v1.4.0",
                "name='x.F' configuration-policy='require'",
                "<property name='service.pid' value='x.F'/><service>"
                        + "<provide interface='org.eclipse.kura.configuration.ConfigurableComponent'/></service>",
                Map.of("OSGI-INF/metatype/y.xml", "<M><Designate factoryPid='x.F'/><OCD id='x.F'/></M>"));

        assertThat(ComponentRules.problems(bundle))
                .containsExactlyInAnyOrder(
                        "x.F has no OSGI-INF/metatype/x.F.xml",
                        "x.F is not immediate: Kura tracks the service, and nothing would ask for it",
                        "x.F has a fixed service.pid",
                        "OSGI-INF/metatype/y.xml defines x.F",
                        "OSGI-INF/metatype/y.xml is for x.F");
    }

    @Test
    void allowsAFixedServicePidWhereTheConfigurationOverridesIt() throws IOException {
        Jar bundle = component("v1.2.0", "name='x.F'", "<property name='service.pid' value='x.F'/>", Map.of());

        assertThat(ComponentRules.problems(bundle)).isEmpty();
    }

    @Test
    void seesAWireComponentThatTheComposerWouldNotWire() throws IOException {
        Jar bundle = component(
                "v1.4.0",
                "name='x.W'",
                "<property name='input.cardinality.minimum' type='Long' value='1'/><service>"
                        + "<provide interface='org.eclipse.kura.wire.WireReceiver'/>"
                        + "<provide interface='org.eclipse.kura.wire.WireEmitter'/></service>",
                Map.of());

        assertThat(ComponentRules.problems(bundle))
                .hasSize(8)
                .contains(
                        "x.W emits and is no Producer",
                        "x.W receives and is no Consumer",
                        "x.W has input.cardinality.minimum of type Long",
                        "x.W has output.cardinality.default of type null");
    }

    private static List<Path> packed() throws IOException {
        var jars = new ArrayList<Path>();
        for (Path folder : Build.packages()) {
            try (var files = Files.list(folder)) {
                files.forEach(jars::add);
            }
        }
        return jars;
    }

    private static Jar component(String version, String attributes, String content, Map<String, String> others)
            throws IOException {
        var files = new HashMap<String, Document>();
        files.put(
                "OSGI-INF/c.xml",
                xml("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/" + version + "' " + attributes + ">"
                        + content + "</scr:component>"));
        for (var other : others.entrySet()) {
            files.put(other.getKey(), xml(other.getValue()));
        }
        return new Jar(Map.of("Bundle-SymbolicName", "x", "Service-Component", "OSGI-INF/c.xml"), files);
    }

    private static Jar jar(Map<String, String> headers) {
        return new Jar(headers, Map.of());
    }

    private static Document xml(String text) throws IOException {
        return Jar.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
