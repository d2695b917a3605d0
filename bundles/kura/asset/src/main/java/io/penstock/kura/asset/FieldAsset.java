// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;
import org.eclipse.kura.channel.ChannelType;

/**
 * An asset's channels for whoever asks by Kura's {@code Asset} interface: a console, an application.
 *
 * <p>A channel that cannot be used fails by itself, and so do all where the driver is away. Only a driver that cannot
 * reach its device throws, as on Kura.
 */
final class FieldAsset {

    private final Supplier<DriverUse> use;
    private final DriverCalls calls;
    private final LongSupplier millis;

    FieldAsset(Supplier<DriverUse> use, LongSupplier millis) {
        this.use = use;
        this.calls = new DriverCalls(use);
        this.millis = millis;
    }

    /** Every enabled channel that is read; those that are configured badly fail. */
    List<ChannelRecord> readAll() throws KuraException {
        var all = new ArrayList<ChannelRecord>();
        AssetPlan plan = use.get().plan();
        try {
            all.addAll(calls.read(attachment -> attachment.readAll(raw -> shown(attachment.plan(), raw))));
        } catch (DriverFailure.Absent e) {
            plan.readable().forEach(output -> all.add(failed(output.name(), Failures.failure(e.getMessage()))));
        } catch (DriverFailure e) {
            throw thrown(e);
        }
        plan.channels().problems().forEach(p -> all.add(failed(p.channel(), Failures.failure(p.toString()))));
        return all;
    }

    List<ChannelRecord> read(Set<String> names) throws KuraException {
        var answers = new ArrayList<ChannelRecord>();
        var wanted = new ArrayList<ChannelOutput>();
        AssetPlan plan = use.get().plan();
        for (String name : names) {
            Optional<ChannelStatus> unusable = unusable(plan, name, ChannelType.WRITE);
            if (unusable.isPresent()) {
                answers.add(failed(name, unusable.get()));
            } else {
                wanted.add(plan.outputs().get(name));
            }
        }
        if (!wanted.isEmpty()) {
            answers.addAll(read(plan, wanted));
        }
        return answers;
    }

    /** The records are completed in place. */
    void write(List<ChannelRecord> records) throws KuraException {
        AssetPlan plan = use.get().plan();
        var good = new ArrayList<ChannelRecord>();
        for (ChannelRecord record : records) {
            Optional<ChannelStatus> unusable = unusable(plan, record.getChannelName(), ChannelType.READ);
            if (unusable.isPresent()) {
                fail(record, unusable.get());
            } else {
                record.setChannelConfig(
                        plan.outputs().get(record.getChannelName()).channel().getConfiguration());
                good.add(record);
            }
        }
        if (good.isEmpty()) {
            return;
        }
        try {
            calls.write(attachment -> {
                attachment.driver().write(good);
                return good;
            });
        } catch (DriverFailure.Absent e) {
            good.forEach(record -> fail(record, Failures.failure(e.getMessage())));
        } catch (DriverFailure e) {
            throw thrown(e);
        }
    }

    private List<ChannelRecord> read(AssetPlan plan, List<ChannelOutput> wanted) throws KuraException {
        List<ChannelRecord> requests =
                wanted.stream().map(ChannelOutput::request).toList();
        try {
            calls.read(attachment -> {
                attachment.driver().read(requests);
                return requests;
            });
            return shown(plan, requests);
        } catch (DriverFailure.Absent e) {
            return requests.stream()
                    .map(request -> failed(request.getChannelName(), Failures.failure(e.getMessage())))
                    .toList();
        } catch (DriverFailure e) {
            throw thrown(e);
        }
    }

    private Optional<ChannelStatus> unusable(AssetPlan plan, String name, ChannelType wrong) {
        Optional<ChannelProblem> malformed = plan.channels().problems().stream()
                .filter(problem -> problem.channel().equals(name))
                .findFirst();
        if (malformed.isPresent()) {
            return Optional.of(Failures.failure(malformed.get().toString()));
        }
        Channel channel = plan.channels().byName().get(name);
        if (channel == null) {
            return Optional.of(Failures.failure("channel.unknown: there is no channel \"" + name + "\" in "
                    + plan.settings().pid()));
        }
        if (channel.getType() == wrong) {
            return Optional.of(Failures.failure("channel.wrong_type: channel \"" + name + "\" is of type " + wrong));
        }
        return channel.isEnabled()
                ? Optional.empty()
                : Optional.of(Failures.failure("channel.disabled: channel \"" + name + "\" is not enabled"));
    }

    private static List<ChannelRecord> shown(AssetPlan plan, List<ChannelRecord> raw) {
        Map<String, ChannelOutput> outputs = plan.outputs();
        return raw.stream()
                .filter(record -> outputs.containsKey(record.getChannelName()))
                .map(record -> outputs.get(record.getChannelName()).shown(record))
                .toList();
    }

    private ChannelRecord failed(String name, ChannelStatus why) {
        ChannelRecord record = ChannelRecord.createStatusRecord(name, why);
        record.setTimestamp(millis.getAsLong());
        return record;
    }

    private void fail(ChannelRecord record, ChannelStatus why) {
        record.setChannelStatus(why);
        record.setTimestamp(millis.getAsLong());
    }

    private static KuraException thrown(DriverFailure e) {
        return new KuraException(KuraErrorCode.CONNECTION_FAILED, e.getCause(), e.getMessage());
    }
}
