// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says of versions and ranges: RFC 9110, 13.1.5 and 14. */
final class Answer {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final long APART = 60_000; // 8.8.2.2: enough that a date tells two versions apart

    private Answer() {}

    /** Asks for what is missing, if it is still of the same version. */
    static Map<String, String> range(Part.Mark mark, long there) {
        var headers = new HashMap<String, String>();
        headers.put("Range", "bytes=" + there + "-");
        if (!mark.validator().isEmpty()) {
            headers.put("If-Range", mark.validator());
        }
        return headers;
    }

    /** A strong validator, with which a range may be asked for; empty where there is none. */
    static String validator(HttpURLConnection answer) {
        String tag = header(answer, "ETag");
        if (tag.startsWith("\"")) {
            return tag;
        }
        boolean strong = answer.getLastModified() > 0 && answer.getDate() - answer.getLastModified() >= APART;
        return strong ? header(answer, "Last-Modified") : "";
    }

    /** The size of the whole, or -1, where the answer holds what follows on a part; empty where it does not. */
    static Optional<Long> goesOn(HttpURLConnection answer, Part.Mark mark, long there) throws IOException {
        Matcher range = RANGE.matcher(header(answer, "Content-Range"));
        if (answer.getResponseCode() != 206 || !range.matches() || Long.parseLong(range.group(1)) != there) {
            return Optional.empty();
        }
        long whole = range.group(3).equals("*") ? mark.whole() : Long.parseLong(range.group(3));
        String validator = validator(answer);
        boolean other = !validator.isEmpty()
                && !mark.validator().isEmpty()
                && !validator.equals(mark.validator()); // a server that knows no If-Range
        return other || (mark.whole() >= 0 && whole != mark.whole()) ? Optional.empty() : Optional.of(whole);
    }

    private static String header(HttpURLConnection answer, String name) {
        String value = answer.getHeaderField(name);
        return value == null ? "" : value.strip();
    }
}
