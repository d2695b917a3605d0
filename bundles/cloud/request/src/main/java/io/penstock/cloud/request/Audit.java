// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.Map;

/** Where it is kept who asked for what. Any thread. */
@FunctionalInterface
public interface Audit {

    /** @param event in dotted lower case; {@code facts} without secrets, each in one line */
    void audit(String event, Map<String, String> facts);

    /** What an application was asked before; here, since it began. */
    default Seen seen(String application) {
        return new LastSeen();
    }
}
