// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs every deployment package by Felix's deployment admin and asks the suite inside. */
class ConformanceTest {

    private static final List<String> LOGGING = List.of(
            "asm",
            "asm-tree",
            "asm-analysis",
            "asm-commons",
            "asm-util",
            "org.apache.aries.spifly.dynamic.bundle",
            "slf4j-api",
            "logback-core",
            "logback-classic");

    private static final List<String> PLATFORM = List.of(
            "org.apache.felix.log",
            "org.apache.felix.configadmin",
            "org.apache.felix.metatype",
            "org.apache.felix.eventadmin",
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.wireadmin",
            "org.apache.felix.dependencymanager",
            "org.apache.felix.deploymentadmin",
            "io.penstock.kura.api");

    private static final List<String> SERVICES = List.of(
            "io.penstock.kura.system",
            "io.penstock.kura.security",
            "io.penstock.kura.configuration",
            "io.penstock.kura.wire",
            "io.penstock.kura.asset");

    @TempDir
    Path folder;

    @Test
    void keepsEveryPromiseOnFelixWithOurServices() throws Exception {
        var arguments = jars(LOGGING);
        arguments.addAll(jars(List.of("org.osgi.service.component", "org.apache.felix.scr")));
        assertThat(suite("org.apache.felix.framework", arguments)).isEmpty();
    }

    /** As near to Kura 5.6 as Maven Central has it: its framework, its SCR, its logging, its deployment admin. */
    @Test
    void keepsEveryPromiseOnTheEquinoxOfKura56() throws Exception {
        var arguments = new ArrayList<String>();
        for (String older : List.of("slf4j-simple", "slf4j-api", "org.apache.felix.scr")) {
            arguments.add(Build.kura(older).toAbsolutePath().toString());
        }
        assertThat(suite("org.eclipse.osgi", arguments)).isEmpty();
    }

    /** What went wrong, or was skipped. */
    private List<String> suite(String framework, List<String> first) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(first);
        arguments.addAll(jars(PLATFORM));
        List<Path> packages = Build.deploymentPackages();
        arguments.add(packages.get(0).toString()); // our own services are built on the base, too
        arguments.addAll(jars(SERVICES));
        packages.stream().skip(1).map(Path::toString).forEach(arguments::add);
        List<String> lines = Build.run(Build.jar(framework), Gateway.class, folder, arguments);
        lines.forEach(System.out::println);
        assertThat(lines).as("the suite reported").anyMatch(line -> line.startsWith("result passed "));
        return lines.stream()
                .filter(line ->
                        line.startsWith("failed ") || line.startsWith("skipped ") || line.startsWith("not started"))
                .toList();
    }

    private static ArrayList<String> jars(List<String> artifacts) throws IOException {
        var jars = new ArrayList<String>();
        for (String artifact : artifacts) {
            jars.add(Build.jar(artifact).toString());
        }
        return jars;
    }
}
