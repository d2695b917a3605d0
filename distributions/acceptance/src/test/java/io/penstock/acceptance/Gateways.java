// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.torture.GatewayProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Starts the built gateway. */
final class Gateways {

    static final Path HOME =
            Path.of("../gateway/target/gateway").toAbsolutePath().normalize();

    /** On a data folder and a first snapshot of the test's, without an archive of classes. */
    static GatewayProcess start(Path data, Path seed) throws IOException {
        return new GatewayProcess(HOME.resolve("penstock"), data, seed, Map.of("PENSTOCK_NO_ARCHIVE", "1"));
    }

    private Gateways() {}
}
