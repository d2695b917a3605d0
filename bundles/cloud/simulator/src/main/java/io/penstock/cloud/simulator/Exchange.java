// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A request that a real Kapua sent, and the reply that it accepted.
 *
 * @param resource what follows the verb, without a leading slash
 */
@ProviderType
public record Exchange(String application, String verb, String resource, KuraPayload request, KuraPayload reply) {

    private static final Set<String> OWN = Set.of("request.id", "requester.client.id");

    /** {@code CONF-V1/GET/snapshots}. */
    public String name() {
        return application + "/" + verb + "/" + resource;
    }

    /** Asks the same again, under a new id, of a gateway that is connected. */
    public CompletableFuture<KapuaReply> ask(KapuaDouble kapua, String account, String clientId) {
        Map<String, Object> metrics = new TreeMap<>(request.metrics());
        metrics.keySet().removeAll(OWN);
        return kapua.request(account, clientId, application, verb, resource, metrics, request.getBody());
    }

    /**
     * What a Kapua would see otherwise in another reply: code, names and types of metrics, and what the body is made of.
     *
     * @param answered to the same request
     * @param more paths of the body that may be there although the recorded one had none, see {@link BodyShape}
     * @return none where a Kapua takes the one for the other
     */
    public List<String> differences(KapuaReply answered, Set<String> more) {
        var differences = new ArrayList<String>();
        if (!Integer.valueOf(answered.code()).equals(reply.getMetric("response.code"))) {
            differences.add("response.code " + answered.code() + ": " + answered.error());
        }
        compare("metric ", types(reply), types(answered.payload()), Set.of(), differences);
        compare(
                "body ",
                BodyShape.of(reply.getBody()),
                BodyShape.of(answered.payload().getBody()),
                more,
                differences);
        return differences;
    }

    private static Set<String> types(KuraPayload payload) {
        Set<String> types = new TreeSet<>();
        payload.metrics()
                .forEach(
                        (name, value) -> types.add(name + " " + value.getClass().getSimpleName()));
        return types;
    }

    private static void compare(
            String what, Set<String> recorded, Set<String> answered, Set<String> more, List<String> differences) {
        recorded.stream()
                .filter(each -> !answered.contains(each))
                .forEach(each -> differences.add(what + each + " is missing"));
        answered.stream()
                .filter(each -> !recorded.contains(each) && !more.contains(each))
                .forEach(each -> differences.add(what + each + " was not recorded"));
    }
}
