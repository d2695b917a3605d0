// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.asset;

import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request wants of an asset: {@code [{"name","channels":[{"name","type","value"}]}]}.
 *
 * @param channels none stands for all of them
 */
record Wanted(String asset, List<Channel> channels) {

    /** A channel; to be written it has a type and a value. */
    record Channel(String name, Optional<String> type, Optional<String> value) {}

    /** None where the request has no body. */
    static List<Wanted> of(Request request) throws Refusal {
        var all = new ArrayList<Wanted>();
        if (!request.hasBody()) {
            return all;
        }
        Set<String> names = new HashSet<>();
        for (JsonObject asset : Json.objects(request.json())) {
            String name = Json.requiredText(asset, "name");
            if (!names.add(name)) {
                throw Refusal.bad("asset.twice", "The asset " + name + " is named twice. Put its channels together.");
            }
            all.add(new Wanted(name, channels(asset)));
        }
        return all;
    }

    private static List<Channel> channels(JsonObject asset) throws Refusal {
        var all = new ArrayList<Channel>();
        if (Json.member(asset, "channels").isPresent()) {
            Set<String> names = new HashSet<>();
            for (JsonObject channel : Json.objects(asset.get("channels"))) {
                String name = Json.requiredText(channel, "name");
                if (!names.add(name)) {
                    throw Refusal.bad("asset.twice", "The channel " + name + " is named twice. Name it once.");
                }
                all.add(new Channel(name, Json.text(channel, "type"), Json.text(channel, "value")));
            }
        }
        return all;
    }
}
