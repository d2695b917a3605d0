// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;

/** Metrics of a request within bounds; what Kapua leaves out has a default. */
record Metrics(Request request) {

    private static final int WORD = 255;

    /** A short text in one line; empty where there is none. */
    String word(String name) throws Refusal {
        String value = text(name, WORD);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.bad(
                    "deploy.out_of_bounds", "The metric " + name + " holds control characters. Send it without.");
        }
        return value;
    }

    /** A text; empty where there is none. */
    String text(String name, int longest) throws Refusal {
        String value = request.metric(name, String.class).orElse("");
        if (value.length() > longest) {
            throw Refusal.bad(
                    "deploy.out_of_bounds",
                    "The metric " + name + " has more than " + longest + " characters. Shorten it.");
        }
        return value;
    }

    /** A number that is not negative; 0 stands for the default too. */
    int number(String name, int otherwise, int largest) throws Refusal {
        int value = request.metric(name, Integer.class).orElse(otherwise);
        if (value < 0 || value > largest) {
            throw Refusal.bad(
                    "deploy.out_of_bounds",
                    "The metric " + name + " is " + value + "; 0 to " + largest + " is possible. Correct it.");
        }
        return value == 0 ? otherwise : value;
    }

    boolean truth(String name, boolean otherwise) throws Refusal {
        return request.metric(name, Boolean.class).orElse(otherwise);
    }
}
