// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;

/** What the disk says, as a reason. */
final class Trouble {

    private Trouble() {}

    static DeployException of(IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("No space left") || text.contains("quota exceeded")
                ? new DeployException(
                        "deploy.disk_full",
                        "There is no room on the disk; nothing was changed, and the part is gone. Free some space and"
                                + " ask again.",
                        e)
                : new DeployException(
                        "deploy.storage", "The disk cannot be read or written: " + e + ". See to the disk.", e);
    }
}
