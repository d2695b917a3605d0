// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

/** Topic filters (MQTT 3.1.1, 4.7). */
final class Topics {

    private Topics() {}

    static boolean matches(String filter, String topic) {
        if (topic.startsWith("$") && (filter.startsWith("+") || filter.startsWith("#"))) {
            return false; // 4.7.2
        }
        String[] wanted = filter.split("/", -1);
        String[] given = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            }
            if (i >= given.length || !wanted[i].equals("+") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return wanted.length == given.length;
    }
}
