// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * A {@link PumpModel} behind Modbus, the same for every unit. All input registers of one request are of one sample.
 *
 * <pre>
 * input registers     0 to 15  the signals in the order of {@link Signal}, each a float
 *                     16, 17   samples taken, unsigned, the high word first
 *                     18       truth: 1 while a fault is active, else 0
 *                     19       code of that fault ({@link Fault#code}), 0 for none
 *                     20       its severity in percent
 *                     21       all active faults, code 1 in bit 0
 * discrete input      0        truth
 * holding registers   0        code of the fault that register 2 switches
 *                     1        its severity in percent, 0 to 100
 *                     2        a write of 1 starts it, a write of 0 ends it; of code 0: 0 ends all
 *                     3        the sensor that sticks, 0 to 7 in the order of {@link Signal}
 * </pre>
 */
public final class PumpDevice implements Device {

    /** Input register of the sample counter. */
    public static final int SAMPLES = 16;

    /** Input register and discrete input that tell the truth. */
    public static final int TRUTH = 18;

    /** Holding registers. */
    private static final int CODE = 0;

    private static final int SEVERITY = 1;
    private static final int ACTIVE = 2;
    private static final int SENSOR = 3;
    private static final int INPUTS = 22;
    private static final int HOLDINGS = 4;

    private final PumpModel model;
    private final Misbehaviour misbehaviour;
    private final int[] holding = {0, 100, 0, Signal.FLOW.ordinal()};
    private volatile byte[] sample;
    private double gone;

    /** @param misbehaviour of the server in front, used for {@link Fault#DEVICE_GONE} */
    public PumpDevice(PumpModel model, Misbehaviour misbehaviour) {
        this.model = model;
        this.misbehaviour = misbehaviour;
        this.sample = snapshot();
    }

    /** Lets time pass and takes one sample. */
    public synchronized void sample(double dt) {
        model.step(dt);
        if (model.severity(Fault.DEVICE_GONE) > 0) {
            gone -= dt;
            if (gone <= 0) {
                clear(Fault.DEVICE_GONE);
            }
        }
        sample = snapshot();
    }

    /** Starts a fault, or changes how severe it is. */
    public synchronized void inject(Fault fault, double severity) {
        model.inject(fault, severity);
        if (fault == Fault.DEVICE_GONE) {
            gone = 100 * severity;
            misbehaviour.refuse(severity > 0);
            if (severity > 0) {
                misbehaviour.drop();
            }
        }
        sample = snapshot();
    }

    /** Ends a fault. */
    public void clear(Fault fault) {
        inject(fault, 0);
    }

    /** The active fault of the lowest code. */
    public synchronized Optional<Fault> truth() {
        return model.truth();
    }

    @Override
    public void readRegisters(int unit, Table table, int address, int count, ByteBuffer out) throws Refusal {
        check(address, count, table == Table.INPUT_REGISTERS ? INPUTS : HOLDINGS);
        if (table == Table.INPUT_REGISTERS) {
            out.put(sample, 2 * address, 2 * count);
        } else {
            synchronized (this) {
                for (int i = 0; i < count; i++) {
                    out.putShort((short) holding[address + i]);
                }
            }
        }
    }

    @Override
    public BitSet readBits(int unit, Table table, int address, int count) throws Refusal {
        check(address, count, table == Table.DISCRETE_INPUTS ? 1 : 0);
        var bits = new BitSet(1);
        bits.set(0, sample[2 * TRUTH + 1] != 0);
        return bits;
    }

    @Override
    public synchronized void writeRegisters(int unit, int address, ByteBuffer values) throws Refusal {
        int count = values.remaining() / 2;
        check(address, count, HOLDINGS);
        var next = holding.clone();
        for (int i = 0; i < count; i++) {
            next[address + i] = values.getShort() & 0xFFFF;
        }
        if (next[CODE] > Fault.values().length
                || next[SEVERITY] > 100
                || next[ACTIVE] > 1
                || next[SENSOR] >= Signal.values().length) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        System.arraycopy(next, 0, holding, 0, HOLDINGS);
        model.stick(Signal.values()[holding[SENSOR]]);
        if (address <= ACTIVE && address + count > ACTIVE) {
            command();
        }
    }

    private void command() {
        var fault = Fault.ofCode(holding[CODE]);
        double severity = holding[ACTIVE] == 0 ? 0 : holding[SEVERITY] / 100.0;
        if (fault.isPresent()) {
            inject(fault.get(), severity);
        } else if (holding[ACTIVE] == 0) {
            for (var each : Fault.values()) {
                clear(each);
            }
        }
    }

    private byte[] snapshot() {
        var out = ByteBuffer.allocate(2 * INPUTS);
        for (var signal : Signal.values()) {
            out.putFloat((float) model.value(signal));
        }
        var truth = model.truth();
        double severity = truth.map(model::severity).orElse(0.0);
        int active = 0;
        for (var fault : Fault.values()) {
            active |= model.severity(fault) > 0 ? 1 << fault.ordinal() : 0;
        }
        out.putInt((int) model.samples());
        out.putShort((short) (truth.isPresent() ? 1 : 0));
        out.putShort(truth.map(Fault::code).orElse(0).shortValue());
        out.putShort((short) Math.round(100 * severity));
        out.putShort((short) active);
        return out.array();
    }

    private static void check(int address, int count, int size) throws Refusal {
        if (address + count > size) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
    }
}
