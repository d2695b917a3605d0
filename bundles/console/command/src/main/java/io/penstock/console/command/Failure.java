// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonObject;

/** A refusal as JSON: reason code and sentence. */
final class Failure {

    static String json(String reason, String message) {
        var json = new JsonObject();
        json.addProperty("reason", reason);
        json.addProperty("message", message);
        return json.toString();
    }

    private Failure() {}
}
