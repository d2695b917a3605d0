// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import java.nio.file.Path;

/** A bundle and where its file lies for good. */
record Placed(String symbolicName, String version, Path jar) {

    String title() {
        return symbolicName + "/" + version;
    }
}
