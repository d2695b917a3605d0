// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.asset;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.asset.Asset;
import org.eclipse.kura.asset.AssetService;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;

/**
 * ASSET-V1. A channel that fails does so by itself, in its place of the answer, as on Kura; a request that cannot be
 * understood writes nothing at all.
 */
public final class AssetRoutes {

    private final AssetService assets;
    private final LongSupplier millis;

    public AssetRoutes(AssetService assets, LongSupplier millis) {
        this.assets = assets;
        this.millis = millis;
    }

    /** A step over one asset. */
    private interface Step {
        List<JsonObject> on(Asset asset) throws KuraException;
    }

    public List<Route> routes() {
        return List.of(
                reads("GET", "assets", this::list),
                reads("EXEC", "read", this::read),
                changes("EXEC", "write", this::write));
    }

    private KuraPayload list(Request request) throws KuraException {
        return each(
                Wanted.of(request),
                (asset, wanted) -> asset.getAssetConfiguration().getAssetChannels().values().stream()
                        .map(Answered::described)
                        .toList());
    }

    private KuraPayload read(Request request) throws KuraException {
        return each(
                Wanted.of(request),
                (asset, wanted) -> guarded(asset, wanted, same -> {
                    Set<String> names = new LinkedHashSet<>(
                            wanted.channels().stream().map(Wanted.Channel::name).toList());
                    return (names.isEmpty() ? same.readAllChannels() : same.read(names))
                            .stream().map(Answered::read).toList();
                }));
    }

    private KuraPayload write(Request request) throws KuraException {
        List<Wanted> all = Wanted.of(request);
        if (all.isEmpty()) {
            throw Refusal.bad("request.no_body", "The request names nothing to write. Send assets with channels.");
        }
        Map<Wanted, List<ChannelRecord>> records = new LinkedHashMap<>();
        for (Wanted wanted : all) { // all of them before the first is written
            records.put(wanted, records(wanted));
        }
        return each(
                all,
                (asset, wanted) -> guarded(asset, wanted, same -> {
                    same.write(records.get(wanted));
                    return records.get(wanted).stream().map(Answered::written).toList();
                }));
    }

    private List<ChannelRecord> records(Wanted wanted) throws Refusal {
        var records = new ArrayList<ChannelRecord>();
        Optional<Asset> asset = Optional.ofNullable(assets.getAsset(wanted.asset()));
        for (Wanted.Channel channel : wanted.channels()) {
            TypedValue<?> value = value(channel);
            Optional<DataType> declared = asset.map(each ->
                            each.getAssetConfiguration().getAssetChannels().get(channel.name()))
                    .map(Channel::getValueType);
            if (declared.isPresent() && declared.get() != value.getType()) {
                throw Refusal.bad(
                        "asset.type",
                        channel.name() + " of " + wanted.asset() + " holds a " + declared.get() + ", and a "
                                + value.getType() + " was sent. Nothing was written; send the type that it holds.");
            }
            records.add(ChannelRecord.createWriteRecord(channel.name(), value));
        }
        return records;
    }

    private static TypedValue<?> value(Wanted.Channel channel) throws Refusal {
        String place = Names.shown(channel.name());
        String type = channel.type()
                .orElseThrow(
                        () -> Refusal.bad("asset.value", place + " has no \"type\". Send one; nothing was written."));
        String value = channel.value()
                .orElseThrow(() -> Refusal.bad(
                        "asset.value", place + " has no \"value\", which is a text. Send one; nothing was written."));
        try {
            DataType known = DataType.valueOf(type);
            if (known == DataType.BOOLEAN && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return TypedValues.parseTypedValue(known, value);
        } catch (IllegalArgumentException e) {
            throw Refusal.bad(
                    "asset.value",
                    place + ": \"" + Names.shown(value) + "\" is no " + Names.shown(type)
                            + ". Send a value of its type; nothing was written.");
        }
    }

    /** A step over an asset, and what was wanted of it. */
    private interface Each {
        List<JsonObject> on(Asset asset, Wanted wanted) throws KuraException;
    }

    private KuraPayload each(List<Wanted> some, Each step) throws KuraException {
        var answer = new JsonArray();
        for (Wanted wanted : some.isEmpty() ? every() : some) {
            Asset asset = assets.getAsset(wanted.asset());
            if (asset == null) {
                answer.add(Answered.missing(wanted, millis.getAsLong()));
            } else {
                var channels = new JsonArray();
                step.on(asset, wanted).forEach(channels::add);
                answer.add(Answered.asset(wanted.asset(), channels));
            }
        }
        return Replies.json(answer);
    }

    private List<Wanted> every() {
        return assets.listAssets().stream()
                .map(assets::getAssetPid)
                .filter(pid -> pid != null) // it went away meanwhile
                .sorted()
                .map(pid -> new Wanted(pid, List.of()))
                .toList();
    }

    /** A device that cannot be reached fails each of its channels, and not those of other assets. */
    private List<JsonObject> guarded(Asset asset, Wanted wanted, Step step) {
        try {
            return step.on(asset);
        } catch (KuraException e) {
            String error = Refusal.of(e).text();
            List<String> names = wanted.channels().isEmpty()
                    ? List.copyOf(
                            asset.getAssetConfiguration().getAssetChannels().keySet())
                    : wanted.channels().stream().map(Wanted.Channel::name).toList();
            return names.stream()
                    .map(name -> Answered.failed(name, error, millis.getAsLong()))
                    .toList();
        }
    }
}
