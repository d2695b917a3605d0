// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.api;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Kura's surface as facts; they lie beside the test data and are not part of the project. */
final class KuraFacts {

    private KuraFacts() {}

    /** A file of the facts. Where there is none the test is skipped. */
    static Path file(String name) {
        var data = System.getProperty("penstock.data", "../shared/data");
        var file = Path.of(data).resolveSibling("kura-api").resolve(name).normalize();
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no facts of Kura's API at " + file);
        return file;
    }
}
