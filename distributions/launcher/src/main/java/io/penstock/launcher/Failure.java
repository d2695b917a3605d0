// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.net.ConnectException;

/** What an operator reads when a command failed. */
final class Failure {

    /** One line, with the reason code where there is one. */
    static String text(Exception e) {
        String reason = e instanceof LaunchException known
                ? " [" + known.reason() + "]"
                : e instanceof DeployException refused ? " [" + refused.reason() + "]" : "";
        String message =
                !reason.isEmpty() || e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
        if (e instanceof ConnectException) {
            message = "The gateway does not answer: " + e.getMessage() + ". Is it still running?";
        }
        return "penstock: " + message + reason;
    }

    private Failure() {}
}
