// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bundle resolves against what Kura 5.6 exports, the base, and its own package; by Kura's own framework. */
class ResolutionTest {

    private static final String EXPORTS = "src/test/resources/kura-5.6.exports";

    @TempDir
    Path folder;

    @Test
    void resolvesOnKura56WithNothingButTheBase() throws Exception {
        var bundles = Build.packages().stream().map(Path::toString).toList();

        List<String> lines = resolution(bundles);

        assertThat(lines).filteredOn(line -> line.startsWith("problem")).isEmpty();
        assertThat(lines).anyMatch(line -> line.matches("resolved [1-9]\\d*"));
    }

    @Test
    void seesThatAPackageDoesNotResolveWithoutTheBase() throws Exception {
        Path modbus = Build.packages().stream()
                .filter(path -> path.endsWith("penstock-modbus"))
                .findFirst()
                .orElseThrow();

        assertThat(resolution(List.of(modbus.toString())))
                .anyMatch(line -> line.startsWith("problem") && line.contains("io.penstock.kura.seam"));
    }

    private List<String> resolution(List<String> packages) throws Exception {
        var arguments = new ArrayList<String>();
        arguments.add(Path.of(EXPORTS).toAbsolutePath().toString());
        arguments.addAll(packages);
        arguments.add("--");
        arguments.add(Build.jar("io.penstock.kura.api").toString());
        for (String older : List.of("slf4j-simple", "slf4j-api", "org.apache.felix.scr")) {
            arguments.add(Build.kura(older).toAbsolutePath().toString());
        }
        return Build.run(Build.jar("org.eclipse.osgi"), Resolution.class, folder, arguments);
    }
}
