// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage itself: records in, decisions out, a state for each asset.
 *
 * <p>Runs on the emitters' threads, one envelope at a time: the monitor guards the assets, and only emitters ask for it.
 * An envelope is decided under one lease, so by one version; its records are run in as few batches as the model allows.
 */
final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final int STATE_VERSION = 1;

    private final Settings settings;
    private final Slots slots;
    private final CalibrationFiles files;
    private final Outcome outcome;
    private final Counts counts = new Counts();
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Map<String, Decision> latest = new ConcurrentHashMap<>();
    private Optional<Plan> plan = Optional.empty();
    private Optional<byte[]> handedOver = Optional.empty();
    private String complaint = "";
    private int settled; // records of the envelope under way that are absorbed or refused already

    Stage(String pid, Settings settings, Slots slots, CalibrationFiles files) {
        this.settings = settings;
        this.slots = slots;
        this.files = files;
        this.outcome = new Outcome(pid, settings.copyRecord());
    }

    /** Decides an envelope. What is refused is counted, and logged once for each reason in a row. */
    synchronized List<WireRecord> decide(List<WireRecord> records) {
        counts.in.add(records.size());
        settled = 0;
        try (Lease lease = lease()) {
            Plan now = plan(lease.model());
            var out = new ArrayList<WireRecord>(records.size());
            var batch = new Batch(lease);
            for (int i = 0; i < records.size(); i++) {
                out.add(null); // filled when its batch was run
                offer(records, i, batch, now, out);
            }
            run(records, batch, now, out);
            out.removeIf(Objects::isNull);
            counts.passed.add(out.size());
            return out;
        } catch (InferenceException e) {
            reject(e.reason(), e.getMessage(), records.size() - settled);
        } catch (IllegalArgumentException e) { // the model and this stage's configuration do not fit
            String[] parts = String.valueOf(e.getMessage()).split(": ", 2);
            reject(parts[0], e.getMessage(), records.size() - settled);
        }
        return List.of();
    }

    Counts counts() {
        return counts;
    }

    List<Decision> latest() {
        return List.copyOf(new TreeMap<>(latest).values());
    }

    /** Windows, calibrations under way and alarms, for a successor. */
    synchronized byte[] state() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(STATE_VERSION);
            out.writeInt(assets.size());
            for (Map.Entry<String, Asset> asset : assets.entrySet()) {
                out.writeUTF(asset.getKey());
                asset.getValue().write(out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are of no known format */
    synchronized void resume(byte[] state) {
        if (state.length > 0 && state[0] != STATE_VERSION) {
            throw new IllegalArgumentException("inference state of version " + state[0] + ", this is " + STATE_VERSION);
        }
        assets.clear();
        handedOver = state.length > 1 ? Optional.of(state) : Optional.empty();
        plan.ifPresent(this::takeOver);
    }

    private void offer(List<WireRecord> records, int index, Batch batch, Plan now, List<WireRecord> out)
            throws InferenceException {
        WireRecord record = records.get(index);
        try {
            float[] values = now.features().of(record.getProperties());
            String name = name(record.getProperties());
            Asset asset = assets.computeIfAbsent(name, n -> new Asset(now, files.load(n, now.featureNames())));
            if (!asset.calibrated()) {
                asset.push(values);
                learn(asset, name, values, now);
                Outcome.Decided decided = outcome.calibrating(record, name, now.model());
                out.set(index, decided.record());
                latest.put(name, decided.decision());
                return;
            }
            if (now.feedback() && batch.has(asset) || batch.full()) {
                run(records, batch, now, out);
            }
            if (asset.push(values)) {
                batch.join(new Batch.Job(asset, name, values, index));
            } else {
                counts.absorbed.increment();
                settled++;
            }
        } catch (RejectedException e) {
            reject(e.reason(), e.getMessage(), 1);
            settled++;
        }
    }

    private void run(List<WireRecord> records, Batch batch, Plan now, List<WireRecord> out) throws InferenceException {
        if (batch.size() == 0) {
            return;
        }
        batch.run();
        for (int i = 0; i < batch.size(); i++) {
            int place = batch.job(i).place();
            Outcome.Decided decided = outcome.of(records.get(place), batch, i, now);
            out.set(place, decided.record());
            latest.put(batch.job(i).name(), decided.decision());
        }
        batch.clear();
        complaint = "";
    }

    private void learn(Asset asset, String name, float[] values, Plan now) {
        asset.learn(now, values).ifPresent(fitted -> {
            try {
                files.save(name, now.featureNames(), fitted);
                LOG.info("{} is calibrated from its first {} records", name, now.calibrationRecords());
            } catch (IOException e) {
                LOG.warn("the calibration of {} is not on disk and will be made anew after a restart", name, e);
            }
        });
    }

    private Lease lease() throws InferenceException {
        try {
            slots.await(settings.slot(), settings.holdMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return slots.lease(settings.slot());
    }

    private Plan plan(ModelDescriptor model) {
        if (plan.isEmpty() || plan.get().model() != model) {
            var next = new Plan(model, settings);
            assets.values().forEach(asset -> asset.follow(next));
            plan = Optional.of(next);
            takeOver(next);
        }
        return plan.get();
    }

    private void takeOver(Plan now) {
        handedOver.ifPresent(state -> {
            handedOver = Optional.empty();
            try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
                in.readByte();
                for (int i = in.readInt(); i > 0; i--) {
                    String name = in.readUTF();
                    Asset asset = Asset.read(in, now);
                    asset.follow(now);
                    assets.put(name, asset);
                }
            } catch (IOException e) {
                assets.clear();
                LOG.warn("the state that was handed over is garbled; windows begin empty: {}", e.getMessage());
            }
        });
    }

    private String name(Map<String, TypedValue<?>> record) {
        TypedValue<?> name = record.get(settings.assetProperty());
        return name == null ? "" : String.valueOf(name.getValue());
    }

    private void reject(String reason, String message, long records) {
        counts.reject(reason, records);
        if (!reason.equals(complaint)) {
            complaint = reason;
            LOG.warn("records are refused [{}]: {}", reason, message);
        }
    }
}
