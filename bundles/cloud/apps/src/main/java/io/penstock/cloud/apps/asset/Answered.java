// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.asset;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Base64;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.type.TypedValue;

/** What is answered about an asset: a value is always a text, of bytes in Base64. */
final class Answered {

    private Answered() {}

    static JsonObject asset(String name, JsonArray channels) {
        var json = new JsonObject();
        json.addProperty("name", name);
        json.add("channels", channels);
        return json;
    }

    /** The error stands beside the name, and in each channel too: Kapua has no place for one of an asset. */
    static JsonObject missing(Wanted wanted, long timestamp) {
        String error = "asset.unknown: there is no asset of that name. List them to see which there are.";
        var channels = new JsonArray();
        wanted.channels().forEach(each -> channels.add(failed(each.name(), error, timestamp)));
        JsonObject json = asset(wanted.asset(), channels);
        json.addProperty("error", error);
        return json;
    }

    static JsonObject described(Channel channel) {
        var json = new JsonObject();
        json.addProperty("name", channel.getName());
        json.addProperty("mode", channel.getType().name());
        json.addProperty("type", channel.getValueType().name());
        return json;
    }

    static JsonObject read(ChannelRecord record) {
        JsonObject json = outcome(record);
        if (!json.has("error")) {
            TypedValue<?> value = record.getValue();
            json.addProperty("type", value.getType().name());
            json.addProperty("value", text(value.getValue()));
        }
        return json;
    }

    static JsonObject written(ChannelRecord record) {
        return outcome(record);
    }

    static JsonObject failed(String channel, String error, long timestamp) {
        var json = new JsonObject();
        json.addProperty("name", channel);
        json.addProperty("error", error);
        json.addProperty("timestamp", timestamp);
        return json;
    }

    private static JsonObject outcome(ChannelRecord record) {
        ChannelStatus status = record.getChannelStatus();
        if (status == null || status.getChannelFlag() != ChannelFlag.SUCCESS) { // a driver that said nothing
            return failed(record.getChannelName(), error(status), record.getTimestamp());
        }
        var json = new JsonObject();
        json.addProperty("name", record.getChannelName());
        json.addProperty("timestamp", record.getTimestamp());
        return json;
    }

    private static String error(ChannelStatus status) {
        if (status == null) {
            return "channel.no_status: the driver said neither that it worked nor that it failed.";
        }
        if (status.getExceptionMessage() != null) {
            return status.getExceptionMessage();
        }
        return status.getException() == null || status.getException().getMessage() == null
                ? "channel.failed: the driver did not say why."
                : status.getException().getMessage();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
