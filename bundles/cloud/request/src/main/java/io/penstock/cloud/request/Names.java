// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

/** Names that come from outside: components, aliases, tokens of a resource. */
public final class Names {

    private static final int LONGEST = 255;

    private Names() {}

    /**
     * The name itself.
     *
     * @param what it is, as a sentence has it
     * @throws Refusal where it could lead out of where it belongs, or into a second line of a log
     */
    public static String checked(String what, String name) throws Refusal {
        boolean fine = !name.isBlank()
                && name.length() <= LONGEST
                && !name.equals(".")
                && !name.contains("..")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl);
        if (!fine) {
            throw Refusal.bad(
                    "request.name",
                    "\"" + shown(name) + "\" is no " + what + ": 1 to " + LONGEST
                            + " characters, no path, no control characters. Send one as the gateway lists it.");
        }
        return name;
    }

    /** For a log or an answer: short, in one line. */
    public static String shown(String text) {
        String start = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
