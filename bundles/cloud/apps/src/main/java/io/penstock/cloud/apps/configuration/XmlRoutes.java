// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.kura.marshal.ConfigurationsXml;
import io.penstock.kura.marshal.FormatException;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.message.KuraPayload;

/**
 * CONF-V1: configurations and snapshots in Kura's XML.
 *
 * <p>Otherwise than on Kura a PUT for one component that brings another is refused, instead of being passed over.
 */
public final class XmlRoutes {

    private final ConfigurationsXml format = new ConfigurationsXml();
    private final Configurations configurations;

    public XmlRoutes(Configurations configurations) {
        this.configurations = configurations;
    }

    public List<Route> routes() {
        return List.of(
                reads("GET", "configurations", request -> written(configurations.all())),
                reads("GET", "configurations/*", request -> written(List.of(configurations.of(request.token(1))))),
                changes("PUT", "configurations", request -> put(read(request))),
                changes("PUT", "configurations/*", this::putOne),
                reads("GET", "snapshots", request -> ids()),
                reads("GET", "snapshots/*", request -> written(configurations.snapshot(id(request)))),
                changes("EXEC", "snapshot", request -> take()),
                changes("EXEC", "rollback", request -> back()),
                changes("EXEC", "rollback/*", request -> back(id(request))));
    }

    private KuraPayload written(List<ComponentConfiguration> all) throws Refusal {
        try {
            return Replies.text(format.write(all));
        } catch (FormatException e) {
            throw Refusal.failed(e.reason(), e.getMessage());
        }
    }

    private List<ComponentConfiguration> read(Request request) throws Refusal {
        if (!request.hasBody()) {
            throw Refusal.bad("request.no_body", "The request has no body. Send the configurations in XML.");
        }
        try {
            return format.read(request.text()).stream()
                    .map(Configurations::plain)
                    .toList();
        } catch (FormatException e) {
            throw Refusal.of(new IllegalArgumentException(e.getMessage(), e));
        }
    }

    private KuraPayload put(List<ComponentConfiguration> wanted) throws KuraException {
        configurations.update(wanted, true);
        return Replies.done();
    }

    private KuraPayload putOne(Request request) throws KuraException {
        List<ComponentConfiguration> wanted = read(request);
        for (ComponentConfiguration each : wanted) {
            if (!each.getPid().equals(request.token(1))) {
                throw Refusal.bad(
                        "configuration.other_pid",
                        "The request is for " + request.token(1) + " and brings " + each.getPid()
                                + ". Send them apart.");
            }
        }
        return put(wanted);
    }

    private KuraPayload ids() throws KuraException {
        try {
            return Replies.text(format.writeIds(configurations.snapshots()));
        } catch (FormatException e) {
            throw Refusal.failed(e.reason(), e.getMessage());
        }
    }

    private KuraPayload take() throws KuraException {
        configurations.take();
        return ids();
    }

    private KuraPayload back() throws KuraException {
        configurations.rollback();
        return Replies.done();
    }

    private KuraPayload back(long id) throws KuraException {
        configurations.rollback(id);
        return Replies.done();
    }

    private static long id(Request request) throws Refusal {
        try {
            return Long.parseLong(request.token(1));
        } catch (NumberFormatException e) {
            throw Refusal.bad(
                    "snapshot.id", request.token(1) + " is no number of a snapshot. List them to see which there are.");
        }
    }
}
