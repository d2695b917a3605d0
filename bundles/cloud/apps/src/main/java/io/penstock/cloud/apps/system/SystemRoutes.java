// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.system;

import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.system.SystemService;

/** SYS-V1: properties of three kinds, all of them or those that are named; a name that is not there is left out. */
final class SystemRoutes {

    private static final Pattern SECRET = Pattern.compile("passw|secret|token|credential|private");

    private final SystemService system;

    SystemRoutes(SystemService system) {
        this.system = system;
    }

    List<Route> routes() {
        return List.of(
                reads("GET", "properties/framework", request -> framework(name -> true)),
                reads("POST", "properties/framework/filter", request -> framework(named(request, "names"))),
                reads("GET", "properties/extended", request -> extended(name -> true, true)),
                reads("POST", "properties/extended/filter", request -> extended(named(request, "groupNames"), false)),
                reads("GET", "properties/kura", request -> kura(name -> true)),
                reads("POST", "properties/kura/filter", request -> kura(named(request, "names"))));
    }

    private static Predicate<String> named(Request request, String list) throws Refusal {
        return Json.texts(Json.object(request.json()), list)::contains;
    }

    private KuraPayload framework(Predicate<String> wanted) {
        JsonObject all = FrameworkProperties.of(system);
        all.keySet().removeIf(wanted.negate());
        return Replies.json(all);
    }

    private KuraPayload extended(Predicate<String> wanted, boolean whole) {
        var groups = new JsonObject();
        var json = new JsonObject();
        system.getExtendedProperties().ifPresent(extended -> {
            if (whole) {
                json.addProperty("version", extended.getVersion());
            }
            extended.getPropertyGroups().stream()
                    .filter(group -> wanted.test(group.getName()))
                    .forEach(group -> {
                        var properties = new JsonObject();
                        group.getProperties().forEach(properties::addProperty);
                        groups.add(group.getName(), properties);
                    });
        });
        json.add("extendedProperties", groups);
        return Replies.json(json);
    }

    private KuraPayload kura(Predicate<String> wanted) {
        var properties = new JsonObject();
        system.getProperties().stringPropertyNames().stream()
                .filter(wanted)
                .filter(name -> !SECRET.matcher(name.toLowerCase(Locale.ROOT)).find())
                .sorted()
                .forEach(name ->
                        properties.addProperty(name, system.getProperties().getProperty(name)));
        var json = new JsonObject();
        json.add("kuraProperties", properties);
        return Replies.json(json);
    }
}
