// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.apps.connection.Connections.Attached;
import io.penstock.cloud.apps.connection.Connections.Factory;
import io.penstock.cloud.apps.connection.Connections.Manager;
import java.util.Optional;
import org.eclipse.kura.KuraException;

/** What there is, in the words of Kura's CLD-V1. */
final class Listing {

    static final String ENDPOINT = "cloudEndpointPid";
    static final String FACTORY = "cloudConnectionFactoryPid";

    private Listing() {}

    static JsonObject instances(Connections connections) throws KuraException {
        var endpoints = new JsonArray();
        for (Factory factory : connections.factories()) {
            for (String pid : factory.service().getManagedCloudConnectionPids()) {
                endpoints.add(endpoint(factory, pid, connections.manager(pid)));
            }
        }
        var attached = new JsonArray();
        for (Attached each : connections.attached()) {
            var instance = new JsonObject();
            instance.addProperty(ENDPOINT, each.endpoint());
            instance.addProperty("pid", each.pid());
            instance.addProperty("factoryPid", each.factoryPid());
            instance.addProperty("type", each.type());
            attached.add(instance);
        }
        var json = new JsonObject();
        json.add("cloudEndpointInstances", endpoints);
        json.add("pubsubInstances", attached);
        return json;
    }

    private static JsonObject endpoint(Factory factory, String pid, Optional<Manager> manager) {
        var endpoint = new JsonObject();
        endpoint.addProperty(FACTORY, factory.service().getFactoryPid());
        endpoint.addProperty(ENDPOINT, pid);
        endpoint.addProperty(
                "state",
                manager.map(each -> each.service().isConnected() ? "CONNECTED" : "DISCONNECTED")
                        .orElse("UNREGISTERED"));
        endpoint.addProperty(
                "cloudEndpointType",
                manager.filter(Manager::isEndpoint).isPresent() ? "CLOUD_ENDPOINT" : "CLOUD_CONNECTION_MANAGER");
        return endpoint;
    }

    static JsonObject factories(Connections connections, AttachedFactories attachedFactories) {
        var endpoints = new JsonArray();
        for (Factory factory : connections.factories()) {
            var each = new JsonObject();
            each.addProperty(FACTORY, factory.service().getFactoryPid());
            each.addProperty("defaultCloudEndpointPid", factory.pid());
            each.addProperty("cloudEndpointPidRegex", factory.regex());
            endpoints.add(each);
        }
        var attached = new JsonArray();
        attachedFactories.all().forEach((factoryPid, connection) -> {
            var each = new JsonObject();
            each.addProperty("factoryPid", factoryPid);
            each.addProperty(FACTORY, connection);
            attached.add(each);
        });
        var json = new JsonObject();
        json.add("cloudConnectionFactories", endpoints);
        json.add("pubSubFactories", attached);
        return json;
    }
}
