// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Path;

/** What the gateway's data folder holds for trust. */
final class TrustFiles {

    /** Java's and Kura's for a keystore: its certificates are no secret. */
    static final String PASSWORD = "changeit";

    private TrustFiles() {}

    /** The keystore of the anchors, as the distribution configures it. */
    static Path keystore(Path data) {
        return data.resolve("security/trust.p12");
    }

    static Path confirmed(Path data) {
        return data.resolve("trust/confirmed.json");
    }

    static Path audit(Path data) {
        return data.resolve("audit");
    }
}
