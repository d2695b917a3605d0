// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What the disk says, as a refusal. */
final class Trouble {

    static DeployException of(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left") || text.contains("quota exceeded")) {
            return new DeployException(
                    "deploy.disk_full",
                    "There is no room on the disk; what ran before runs on. Free some space, then submit it again.",
                    e);
        }
        if (e instanceof NoSuchFileException) {
            return new DeployException("deploy.no_file", text + " is not there. Give the path of a file.", e);
        }
        return new DeployException("deploy.storage", "The disk could not be read or written: " + e + ".", e);
    }

    private Trouble() {}
}
