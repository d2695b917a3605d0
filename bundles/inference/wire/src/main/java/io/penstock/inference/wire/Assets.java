// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.kura.seam.RejectedException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assets that a stage knows, and what is kept of them on disk: the calibration as soon as it is made, with the
 * decision's state, and that state again from time to time. Changed by who holds the stage's lock.
 */
final class Assets {

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 500;
    private static final long SAVE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Calibrations files;
    private final LongSupplier nanoTime;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final Map<String, byte[]> handedOver = new TreeMap<>();
    private final Map<String, Long> saved = new HashMap<>();
    private Settings settings;
    private Optional<Plan> plan = Optional.empty();

    Assets(Calibrations files, Settings settings, LongSupplier nanoTime) {
        this.files = files;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Begins anew where records are to be read, or assets to be calibrated, in another way. */
    void reconfigure(Settings next) {
        if (!next.learnsLike(settings)) {
            assets.clear();
        }
        settings = next;
    }

    /** Goes on under another version of the model. */
    void follow(Plan next) {
        plan = Optional.of(next);
        assets.values().forEach(asset -> asset.follow(next));
    }

    /** @throws RejectedException {@code record.asset_name} or {@code inference.too_many_assets} */
    Asset of(WireRecord record) {
        TypedValue<?> value = record.getProperties().get(settings.assetProperty());
        String name = value == null ? "" : String.valueOf(value.getValue());
        Asset known = assets.get(name);
        return known == null ? come(name) : known;
    }

    /** Keeps a calibration. */
    void calibrated(Asset asset, int records) {
        LOG.info("{} is calibrated from its first {} records", asset.name(), records);
        save(asset);
    }

    /** Keeps what a decision changed, when that was not done for some time. */
    void decided(Asset asset) {
        Long before = saved.putIfAbsent(asset.name(), nanoTime.getAsLong());
        if (before != null && nanoTime.getAsLong() - before > SAVE_NANOS) {
            save(asset);
        }
    }

    /** Keeps everything. */
    void save() {
        assets.values().forEach(this::save);
    }

    List<Decision> latest() {
        return assets.values().stream()
                .flatMap(asset -> asset.latest().stream())
                .sorted(Comparator.comparing(Decision::asset))
                .toList();
    }

    /** Every asset as bytes, those included that a predecessor gave and that did not come since. */
    Map<String, byte[]> states() {
        var states = new TreeMap<>(handedOver);
        assets.forEach((name, asset) -> states.put(name, StageState.write(asset)));
        return states;
    }

    /** Takes a predecessor's assets; each is read when its first record comes, by the model that decides then. */
    void take(Map<String, byte[]> states) {
        assets.clear();
        handedOver.clear();
        handedOver.putAll(states);
    }

    private Asset come(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new RejectedException(
                    "record.asset_name", "An asset's name has " + name.length() + " letters; 500 are the most.");
        }
        if (assets.size() == MOST) {
            throw new RejectedException(
                    "inference.too_many_assets", "There are " + MOST + " assets already; is the asset property right?");
        }
        Asset asset = kept(name);
        byte[] state = handedOver.remove(name);
        if (state != null && !StageState.read(state, asset)) {
            asset = kept(name);
        }
        assets.put(name, asset);
        return asset;
    }

    private Asset kept(String name) {
        return new Asset(name, plan.orElseThrow(), files.load(name, settings.generation()));
    }

    private void save(Asset asset) {
        asset.kept().filter(kept -> !kept.fitted().tensors().isEmpty()).ifPresent(kept -> {
            saved.put(asset.name(), nanoTime.getAsLong());
            try {
                files.save(asset.name(), settings.generation(), kept);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("what was learnt about {} is not on disk and is lost with a restart", asset.name(), e);
            }
        });
    }
}
