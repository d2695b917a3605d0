// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;

/** One property of one source: what was last sent of it, and what is offered now. */
final class Watch {

    private final Band band;
    private final Spread spread;
    private boolean known;
    private TypedValue<?> sent;
    private TypedValue<?> offered;

    Watch(Band band, Spread spread) {
        this.band = band;
        this.spread = spread;
    }

    /** Whether the value is outside the band, or of another type, or the first, or not a number that changed. */
    boolean offer(TypedValue<?> value) {
        offered = value;
        boolean moved = !known || moved(value);
        if (value.getValue() instanceof Number number) {
            spread.add(number.doubleValue());
        }
        return moved;
    }

    /** What was offered is sent now. */
    void commit() {
        sent = offered;
        known = true;
    }

    /** The value is not known any more: the next one is news. */
    void forget() {
        known = false;
    }

    boolean known() {
        return known;
    }

    /** The value last sent; to be asked only when {@link #known}. */
    TypedValue<?> sent() {
        return sent;
    }

    Spread spread() {
        return spread;
    }

    /** Continues where another watch of this property stood, with this one's band. */
    void resume(TypedValue<?> last) {
        offered = last;
        commit();
    }

    private boolean moved(TypedValue<?> value) {
        if (value.equals(sent)) {
            return false;
        }
        return !(value.getValue() instanceof Number now)
                || !(sent.getValue() instanceof Number before)
                || band.left(distance(value, now, before), before.doubleValue(), spread);
    }

    private double distance(TypedValue<?> value, Number now, Number before) {
        if (value.getType() == DataType.LONG && sent.getType() == DataType.LONG) {
            return Math.abs((double) (now.longValue() - before.longValue())); // a double loses digits beyond 2^53
        }
        return Math.abs(now.doubleValue() - before.doubleValue());
    }
}
