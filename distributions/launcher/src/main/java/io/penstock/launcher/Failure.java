// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an operator reads when a command failed. */
final class Failure {

    /** One line: what is wrong, what to do, and the reason code. */
    static String text(Exception e) {
        if (e instanceof LaunchException known) {
            return line(known.getMessage(), known.reason());
        }
        if (e instanceof DeployException refused) {
            return line(refused.getMessage(), refused.reason());
        }
        if (e instanceof ConnectException) {
            return line("The gateway does not answer: " + e.getMessage() + ". Is it still running?", "gateway.silent");
        }
        if (e instanceof FileSystemException file) {
            return file(file);
        }
        return e instanceof IOException && e.getMessage() != null
                ? line(e.getMessage(), "command.io")
                : line("It failed by a fault of this program: " + e, "command.failed");
    }

    private static String file(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return line(e.getFile() + " is not there. Check the path.", "file.missing");
        }
        if (e instanceof AccessDeniedException) {
            return line(e.getFile() + " is closed to this user. Check its rights, and its folder's.", "file.denied");
        }
        String why = e.getReason() == null ? "can't be made, read or moved" : e.getReason();
        return line(e.getFile() + ": " + why + ". Check the path and its disk.", "file.failed");
    }

    private static String line(String message, String reason) {
        return "penstock: " + message + " [" + reason + "]";
    }

    private Failure() {}
}
