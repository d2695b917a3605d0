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
import io.penstock.deploy.api.InstalledSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** INVENTORY-V1: what is installed. There are no containers here, and the system's packages are not the gateway's. */
final class InventoryRoutes {

    private final long own;
    private final Supplier<List<Bundle>> bundles;
    private final Supplier<InstalledSet> installed;

    /** Starts or stops a bundle. */
    @FunctionalInterface
    private interface Turn {
        void on(Bundle bundle) throws BundleException;
    }

    /** @param own id of the bundle that answers */
    InventoryRoutes(long own, Supplier<List<Bundle>> bundles, Supplier<InstalledSet> installed) {
        this.own = own;
        this.bundles = bundles;
        this.installed = installed;
    }

    List<Route> routes() {
        return List.of(
                reads(
                        "GET",
                        "inventory",
                        request -> named("inventory", listing().inventory())),
                reads("GET", "bundles", request -> named("bundles", listing().bundles())),
                reads(
                        "GET",
                        "deploymentPackages",
                        request -> named("deploymentPackages", listing().packages())),
                reads("GET", "systemPackages", request -> named("systemPackages", new JsonArray())),
                reads("GET", "containers", request -> named("containers", new JsonArray())),
                reads("GET", "images", request -> named("images", new JsonArray())),
                changes("EXEC", "bundles/_start", request -> turned(request, Bundle::start)),
                changes("EXEC", "bundles/_stop", request -> turned(request, Bundle::stop)));
    }

    private Listing listing() {
        return new Listing(bundles.get(), installed.get());
    }

    private static KuraPayload named(String name, JsonArray list) {
        var json = new JsonObject();
        json.add(name, list);
        return Replies.json(json);
    }

    private KuraPayload turned(Request request, Turn turn) throws Refusal {
        Bundle bundle = Wanted.of(Json.object(request.json())).in(bundles.get());
        if (bundle.getBundleId() == 0 || bundle.getBundleId() == own) {
            throw Refusal.bad(
                    "inventory.bundle_needed",
                    bundle.getSymbolicName() + " is what answers this. It is neither stopped nor started.");
        }
        try {
            turn.on(bundle);
            return Replies.done();
        } catch (BundleException e) {
            throw Refusal.failed(
                    "inventory.bundle_failed",
                    bundle.getSymbolicName() + " does not do so: " + e.getMessage() + ". Look into the log.");
        }
    }
}
