// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.TypedValue;

/** The times of one record in the making. Channels read together have one time, which is boxed once. */
final class Times {

    private final TimestampMode mode;
    private LongValue last = new LongValue(0);
    private long lastMillis;
    private long newest = Long.MIN_VALUE;
    private long oldest = Long.MAX_VALUE;

    Times(TimestampMode mode) {
        this.mode = mode;
    }

    void put(long millis, ChannelOutput output, Map<String, TypedValue<?>> properties) {
        newest = Math.max(newest, millis);
        oldest = Math.min(oldest, millis);
        if (mode == TimestampMode.PER_CHANNEL) {
            if (millis != lastMillis) {
                lastMillis = millis;
                last = new LongValue(millis);
            }
            properties.put(output.timestampName(), last);
        }
    }

    /** The one time of the record, where it has one. */
    Optional<LongValue> single(LongSupplier now) {
        boolean any = newest >= oldest;
        return switch (mode) {
            case NO_TIMESTAMPS, PER_CHANNEL -> Optional.empty();
            case SINGLE_ASSET_GENERATED -> Optional.of(new LongValue(now.getAsLong()));
            case SINGLE_DRIVER_GENERATED_MAX -> any ? Optional.of(new LongValue(newest)) : Optional.empty();
            case SINGLE_DRIVER_GENERATED_MIN -> any ? Optional.of(new LongValue(oldest)) : Optional.empty();
        };
    }
}
