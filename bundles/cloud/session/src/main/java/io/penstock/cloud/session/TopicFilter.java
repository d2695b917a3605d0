// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.nio.charset.StandardCharsets;
import org.osgi.annotation.versioning.ProviderType;

/** Topics and filters (MQTT 3.1.1, 4.7). */
@ProviderType
public final class TopicFilter {

    private static final int LONGEST = 65_535; // 4.7.3, bytes in UTF-8

    private final String filter;
    private final String[] levels;

    public TopicFilter(String filter) {
        this.filter = filter;
        this.levels = filter.split("/", -1);
    }

    /**
     * Whether a message can be published to that: not empty, no wildcard, not too long, and no character for which a
     * broker may end the connection (1.5.3).
     */
    public static boolean isTopic(String topic) {
        return !topic.isEmpty()
                && topic.codePoints().noneMatch(c -> c == '+' || c == '#' || isUnsendable(c))
                && topic.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** Control characters, halves of pairs, and what Unicode 3.4 D14 calls no characters; Mosquitto takes none. */
    public static boolean isUnsendable(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Whether that is one level of a topic. */
    public static boolean isLevel(String text) {
        return isTopic(text) && text.indexOf('/') < 0;
    }

    public boolean matches(String topic) {
        if (topic.startsWith("$") && (filter.startsWith("+") || filter.startsWith("#"))) {
            return false; // 4.7.2
        }
        String[] given = topic.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i].equals("#")) {
                return true;
            }
            if (i >= given.length || !levels[i].equals("+") && !levels[i].equals(given[i])) {
                return false;
            }
        }
        return levels.length == given.length;
    }

    @Override
    public String toString() {
        return filter;
    }
}
