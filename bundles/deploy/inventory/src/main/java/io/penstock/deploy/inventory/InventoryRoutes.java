// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.deploy.turn.Turns;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.system.SystemResourceInfo;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * INVENTORY-V1: what is installed. There are no containers here: their lists are empty, where Kura without its container
 * service answers 404, which Kapua shows as an error.
 */
final class InventoryRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryRoutes.class);

    private final Turns turns;
    private final Supplier<List<Bundle>> bundles;
    private final Services services;

    InventoryRoutes(Turns turns, Supplier<List<Bundle>> bundles, Services services) {
        this.turns = turns;
        this.bundles = bundles;
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                reads(
                        "GET",
                        "inventory",
                        request -> named("inventory", listing().inventory(knownPackages()))),
                reads("GET", "bundles", request -> named("bundles", listing().bundles())),
                reads(
                        "GET",
                        "deploymentPackages",
                        request -> named("deploymentPackages", listing().packages())),
                reads("GET", "systemPackages", request -> named("systemPackages", Listing.resources(systemPackages()))),
                reads("GET", "containers", request -> named("containers", new JsonArray())),
                reads("GET", "images", request -> named("images", new JsonArray())),
                changes("EXEC", "bundles/_start", request -> turns.start(request, guarded(request))),
                changes("EXEC", "bundles/_stop", request -> turns.stop(request, guarded(request))),
                reads("EXEC", "containers/_start", request -> noContainers()),
                reads("EXEC", "containers/_stop", request -> noContainers()),
                reads("EXEC", "images/_delete", request -> noContainers()));
    }

    private Listing listing() throws Refusal {
        return new Listing(bundles.get(), Answers.of(services::installed));
    }

    private List<SystemResourceInfo> systemPackages() throws Refusal {
        try {
            return services.systemPackages();
        } catch (KuraException e) {
            throw Refusal.failed(
                    "inventory.packages",
                    "The packages of the operating system cannot be listed: " + e.getMessage()
                            + ". Look into the package manager.");
        }
    }

    /** For the inventory, which is not to fail for one part of it. */
    private List<SystemResourceInfo> knownPackages() {
        try {
            return services.systemPackages();
        } catch (KuraException e) {
            LOG.warn("inventory.packages: the inventory has no packages of the operating system: look into them", e);
            return List.of();
        }
    }

    private static KuraPayload noContainers() throws Refusal {
        throw Refusal.missing(
                "inventory.no_containers", "This gateway runs no containers. Ask the machine that runs them.");
    }

    private static KuraPayload named(String name, JsonArray list) {
        var json = new JsonObject();
        json.add(name, list);
        return Replies.json(json);
    }

    private Bundle guarded(Request request) throws Refusal {
        Bundle bundle = Wanted.of(Json.object(request.json())).in(bundles.get());
        Optional<String> refusal = services.stopRefused(bundle.getSymbolicName());
        if (refusal.isPresent()) {
            String[] parts = refusal.get().split(": ", 2);
            throw Refusal.bad(parts[0], parts[1]);
        }
        return bundle;
    }
}
