// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what was handed in. */
interface Units {

    /**
     * @param shown the name by which who handed it in knows it
     * @param into an empty folder for what has to be unpacked
     * @throws DeployException where it is no unit
     */
    Unit read(Path file, String shown, Path into) throws IOException;

    /** Its own hash where it is one bundle, else that of the hashes of its bundles. */
    static String hash(Unit unit) throws IOException {
        if (unit.items().size() == 1) {
            return unit.items().get(0).sha256();
        }
        String all = String.join(
                "", unit.items().stream().map(Unit.Item::sha256).sorted().toList());
        return Head.sha256(new java.io.ByteArrayInputStream(all.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
