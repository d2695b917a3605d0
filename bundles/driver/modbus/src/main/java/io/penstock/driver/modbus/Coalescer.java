// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes as few requests of many channels as the limits allow. */
final class Coalescer {

    private static final Comparator<Slot> BY_PLACE = Comparator.comparingInt(
                    (Slot slot) -> slot.point().unit())
            .thenComparing(slot -> slot.point().table())
            .thenComparingInt(slot -> slot.point().address());

    private final Limits limits;

    Coalescer(Limits limits) {
        this.limits = limits;
    }

    List<Block> blocks(List<Slot> slots) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<Slot>();
        int end = 0;
        for (var slot : slots.stream().sorted(BY_PLACE).toList()) {
            if (!open.isEmpty() && !fits(open.get(0).point(), end, slot.point())) {
                blocks.add(new Block(open));
                open.clear();
                end = 0;
            }
            open.add(slot);
            end = Math.max(end, slot.point().end());
        }
        if (!open.isEmpty()) {
            blocks.add(new Block(open));
        }
        return blocks;
    }

    private boolean fits(Point first, int end, Point next) {
        return next.unit() == first.unit()
                && next.table() == first.table()
                && next.address() - end <= limits.gap(first.table())
                && Math.max(end, next.end()) - first.address() <= limits.read(first.table());
    }
}
