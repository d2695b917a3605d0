// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.cloud;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What a real Kapua asked of a real gateway. A test that wants it is skipped, saying so, where it is missing. */
public final class Recorded {

    private Recorded() {}

    public static List<Exchange> exchanges() throws IOException {
        Path file = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no recorded messages at " + file + ": set penstock.data");
        return Recording.exchanges(file);
    }
}
