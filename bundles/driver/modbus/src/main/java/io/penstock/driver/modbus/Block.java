// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.util.List;

/** Channels that one request reads: of one unit and table, sorted by address. */
final class Block {

    private final List<Slot> slots;
    private final Request request;
    private final int start;
    private final List<Block> alone = List.of(this);
    private int fruitless;

    Block(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        var first = slots.get(0).point();
        this.start = first.address();
        int end = slots.stream().mapToInt(slot -> slot.point().end()).max().orElseThrow();
        this.request = Request.read(first.unit(), first.table(), start, end - start);
    }

    List<Slot> slots() {
        return slots;
    }

    Request request() {
        return request;
    }

    /** Index of a slot's first register or bit in the reply. */
    int index(Slot slot) {
        return slot.point().address() - start;
    }

    /** A list of this block and nothing else. */
    List<Block> alone() {
        return alone;
    }

    /** Whether a refusal is worth another try in two halves: not each time, where that never helped. */
    boolean worthSplitting() {
        return slots.size() > 1 && (Integer.bitCount(fruitless) <= 1 || fruitless % 64 == 0);
    }

    /** Notes that it was answered. */
    void answered() {
        fruitless = 0;
    }

    /** Notes that it was refused and that no part of it was answered. */
    void refusedAsAWhole() {
        fruitless++;
    }

    /** Two halves: split at the widest gap, which is where an illegal address is looked for first, or in the middle. */
    List<Block> halves() {
        int at = slots.size() / 2;
        int widest = 0;
        int end = 0;
        for (int i = 1; i < slots.size(); i++) {
            end = Math.max(end, slots.get(i - 1).point().end());
            int gap = slots.get(i).point().address() - end;
            if (gap > widest) {
                widest = gap;
                at = i;
            }
        }
        return List.of(new Block(slots.subList(0, at)), new Block(slots.subList(at, slots.size())));
    }
}
