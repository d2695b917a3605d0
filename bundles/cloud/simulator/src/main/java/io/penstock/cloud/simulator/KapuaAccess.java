// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.regex.Pattern;

/** What a user with {@code broker:connect} may do, and what a client id may look like. */
final class KapuaAccess {

    /** {@code # + * & , ? > / ::} are forbidden. */
    private static final Pattern CLIENT_ID = Pattern.compile("(?!.*::)[^#+*&,?>/]{1,255}");

    private KapuaAccess() {}

    static boolean isClientId(String text) {
        return CLIENT_ID.matcher(text).matches();
    }

    static boolean maySubscribe(Client client, String filter) {
        return isOwn(client, filter.split("/", -1));
    }

    static boolean mayPublish(Client client, String topic) {
        String[] tokens = topic.split("/", -1);
        if (isOwn(client, tokens)) {
            return true;
        }
        boolean control = tokens.length >= 5 && tokens[0].equals("$EDC") && tokens[1].equals(client.account());
        return control
                && (tokens[4].equals("REPLY")
                        || tokens[4].equals("NOTIFY") && tokens.length >= 6 && tokens[5].equals(client.clientId()));
    }

    private static boolean isOwn(Client client, String[] tokens) {
        int first = tokens[0].equals("$EDC") ? 1 : 0;
        return tokens.length > first + 1
                && tokens[first].equals(client.account())
                && tokens[first + 1].equals(client.clientId());
    }
}
