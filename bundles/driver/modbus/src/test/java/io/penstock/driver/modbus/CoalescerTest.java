// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.Test;

class CoalescerTest {

    @Test
    void readsNeighboursInOneRequestWhateverTheirOrder() throws Exception {
        assertThat(plan(new Limits(125, 0), slot(4, "FLOAT"), slot(0, "INT64"), slot(6, "INT16")))
                .containsExactly("a read of input register 0 to 6 of unit 1");
    }

    @Test
    void bridgesAGapUpToTheLargestAndNoWider() throws Exception {
        assertThat(plan(new Limits(125, 3), slot(0, "INT16"), slot(4, "INT16"), slot(9, "INT16")))
                .containsExactly("a read of input register 0 to 4 of unit 1", "a read of input register 9 of unit 1");
    }

    @Test
    void asksForNoMoreThanTheLimit() throws Exception {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < 130; i++) {
            slots.add(slot(i, "INT16"));
        }
        assertThat(plan(new Limits(125, 8), slots.toArray(Slot[]::new)))
                .containsExactly(
                        "a read of input register 0 to 124 of unit 1", "a read of input register 125 to 129 of unit 1");
    }

    @Test
    void neverCutsAValueInTwo() throws Exception {
        assertThat(plan(new Limits(5, 8), slot(0, "INT32"), slot(2, "INT32"), slot(4, "INT32")))
                .containsExactly(
                        "a read of input register 0 to 3 of unit 1", "a read of input register 4 to 5 of unit 1");
    }

    @Test
    void readsTheSameRegisterOnceForTwoChannels() throws Exception {
        assertThat(plan(new Limits(125, 0), slot(0, "INT64"), slot(1, "INT16"), slot(0, "INT16"), slot(4, "INT16")))
                .containsExactly("a read of input register 0 to 4 of unit 1");
    }

    @Test
    void mixesNeitherUnitsNorTables() throws Exception {
        assertThat(plan(
                        new Limits(125, 8),
                        slot(0, "INT16"),
                        slot("INPUT_REGISTER", 1, "INT16", "unit.id", "2"),
                        slot("HOLDING_REGISTER", 2, "INT16"),
                        slot("COIL", 3, "BIT")))
                .containsExactly(
                        "a read of coil 3 of unit 1",
                        "a read of input register 0 of unit 1",
                        "a read of holding register 2 of unit 1",
                        "a read of input register 1 of unit 2");
    }

    @Test
    void countsSixteenBitsForARegister() throws Exception {
        assertThat(plan(new Limits(125, 1), slot("COIL", 0, "BIT"), slot("COIL", 17, "BIT"), slot("COIL", 35, "BIT")))
                .containsExactly("a read of coil 0 to 17 of unit 1", "a read of coil 35 of unit 1");
        assertThat(plan(new Limits(1, 1), slot("COIL", 0, "BIT"), slot("COIL", 15, "BIT"), slot("COIL", 16, "BIT")))
                .containsExactly("a read of coil 0 to 15 of unit 1", "a read of coil 16 of unit 1");
    }

    private static List<String> plan(Limits limits, Slot... slots) {
        return new Coalescer(limits)
                .blocks(List.of(slots)).stream()
                        .map(block -> block.request().toString())
                        .toList();
    }

    private static Slot slot(int address, String type) throws Exception {
        return slot("INPUT_REGISTER", address, type);
    }

    private static Slot slot(String table, int address, String type, String... more) throws Exception {
        var point = Channels.point(Channels.keys(table, address, type, more));
        return new Slot(0, point, Decoder.of(point, DataType.DOUBLE));
    }
}
