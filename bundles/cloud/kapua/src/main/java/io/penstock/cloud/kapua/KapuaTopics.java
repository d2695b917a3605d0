// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kapua's topics of one gateway. */
record KapuaTopics(String account, String clientId) {

    private static final String CONTROL = "$EDC";

    /** @param resources what follows the verb */
    record Request(String application, String verb, List<String> resources) {}

    /** Exactly five levels: Kapua routes no others. */
    String lifecycle(String kind) {
        return join(CONTROL, account, clientId, "MQTT", kind);
    }

    /** One filter an application: one for all would bring the gateway's own births back. */
    String requests(String application) {
        return join(CONTROL, account, clientId, application, "#");
    }

    /** Exactly six levels. */
    String reply(String requester, String application, String requestId) {
        return join(CONTROL, account, requester, application, "REPLY", requestId);
    }

    String notification(String requester, String application, String resource) {
        return join(CONTROL, account, requester, application, "NOTIFY", clientId, resource);
    }

    /** A topic of data that nobody publishes to: whoever may subscribe to it may use all of the gateway's topics. */
    String own() {
        return join(account, clientId, "ACCESS");
    }

    /** What stands before a data topic's application. */
    String dataPrefix() {
        return join(account, clientId) + "/";
    }

    /** What stands before a control topic's application. */
    String controlPrefix() {
        return join(CONTROL, account, clientId) + "/";
    }

    /** What a request's topic asks for; empty where the topic is none of this gateway's requests. */
    Optional<Request> request(String topic) {
        String[] levels = topic.split("/", -1);
        boolean own = levels.length >= 5
                && levels[0].equals(CONTROL)
                && levels[1].equals(account)
                && levels[2].equals(clientId);
        return own
                ? Optional.of(new Request(levels[3], levels[4], List.of(Arrays.copyOfRange(levels, 5, levels.length))))
                : Optional.empty();
    }

    private static String join(String... levels) {
        return String.join("/", levels);
    }
}
