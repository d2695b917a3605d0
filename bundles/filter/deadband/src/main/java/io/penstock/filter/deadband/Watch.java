// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;

/** One property of one source: what was last sent of it, and what is offered now. */
final class Watch {

    private final Band band;
    private final Spread spread;
    private boolean known;
    private boolean moved;
    private TypedValue<?> sent;
    private TypedValue<?> offered;

    Watch(Band band, Spread spread) {
        this.band = band;
        this.spread = spread;
    }

    /** Whether the value is outside the band, or of another type, or the first, or not a number that changed. */
    boolean offer(TypedValue<?> value) {
        offered = value;
        if (value.getValue() instanceof Number number) {
            double now = number.doubleValue();
            moved = !known || moved(value, now);
            spread.add(now);
        } else {
            moved = !known || !value.equals(sent);
        }
        return moved;
    }

    /** What {@link #offer} said, until {@link #settle}. */
    boolean moved() {
        return moved;
    }

    /** The record is done with. */
    void settle() {
        moved = false;
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

    private boolean moved(TypedValue<?> value, double now) {
        if (value.equals(sent)) {
            return false;
        }
        if (!(sent.getValue() instanceof Number last)) {
            return true;
        }
        double before = last.doubleValue();
        boolean exact = value.getType() == DataType.LONG && sent.getType() == DataType.LONG;
        double distance = exact // a double loses digits beyond 2^53
                ? (double) ((Long) value.getValue() - last.longValue())
                : now - before;
        return band.left(Math.abs(distance), before, spread);
    }
}
