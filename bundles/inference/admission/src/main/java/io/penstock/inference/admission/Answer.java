// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.admission.child.Wire;
import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds what a child says of a model against what the descriptor says. */
final class Answer {

    private final ModelDescriptor model;
    private final Limits limits;

    Answer(ModelDescriptor model, Limits limits) {
        this.model = model;
        this.limits = limits;
    }

    /** @throws InferenceException with the reason where the model may not be opened here */
    AdmissionReport judge(byte[] answer) throws InferenceException {
        if (answer.length == 0) {
            throw Refusal.garbage();
        }
        return switch (answer[0]) {
            case Wire.DONE -> done(answer);
            case Wire.REFUSED -> throw Refusal.malformed(text(answer));
            case Wire.MEMORY -> throw Refusal.memory(limits.memoryMegabytes(), text(answer));
            default -> throw Refusal.garbage();
        };
    }

    /** The text behind a frame's kind. */
    static String text(byte[] frame) {
        String text = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        return text.substring(0, Math.min(300, text.length()));
    }

    private AdmissionReport done(byte[] answer) throws InferenceException {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(answer));
            in.readByte();
            long openMicros = in.readLong() / 1000;
            double p50 = in.readLong() / 1e3;
            double p99 = in.readLong() / 1e3;
            long kilobytes = in.readLong();
            for (int number = 1; number <= model.golden().size(); number++) {
                golden(number, in);
            }
            if (model.latencyMicros() > 0 && !(p99 <= model.latencyMicros())) {
                throw Refusal.latency(p99, model.latencyMicros());
            }
            if (model.memoryMegabytes() > 0 && kilobytes > model.memoryMegabytes() << 10) {
                throw Refusal.budget(kilobytes, model.memoryMegabytes());
            }
            return new AdmissionReport(AdmissionReport.Origin.CHILD, openMicros, p50, p99, kilobytes);
        } catch (IOException e) { // an answer that is shorter than it says
            throw Refusal.garbage();
        }
    }

    private void golden(int number, DataInputStream in) throws IOException, InferenceException {
        GoldenVector vector = model.golden().get(number - 1);
        if (vector.outputs().isEmpty()) {
            throw Refusal.golden("Golden vector " + number + " expects nothing. Add what the model must say to it.");
        }
        for (String name : vector.outputs().keySet()) {
            if (model.output(name).isEmpty()) {
                throw Refusal.golden("Golden vector " + number + " expects " + name + ", which is no output.");
            }
        }
        for (TensorSpec output : model.outputs()) {
            String type = in.readUTF();
            ByteBuffer got = ByteBuffer.wrap(in.readNBytes(in.readInt())).order(ByteOrder.nativeOrder());
            if (vector.outputs().containsKey(output.name())) {
                compare(number, output, type, got, vector);
            }
        }
    }

    private static void compare(int number, TensorSpec output, String type, ByteBuffer got, GoldenVector vector)
            throws InferenceException {
        Element element = Element.of(output);
        List<Double> wanted = vector.outputs().get(output.name());
        if (!type.equals(element.runtimeName) || got.remaining() != wanted.size() * element.bytes) {
            throw Refusal.golden("Golden vector " + number + ": " + output.name() + " has " + got.remaining()
                    + " bytes of " + type + ", not " + wanted.size() + " values of " + output.type() + ".");
        }
        for (int i = 0; i < wanted.size(); i++) {
            double value = element.get(got);
            if (!(Math.abs(value - wanted.get(i)) <= vector.tolerance())) {
                throw Refusal.golden("Golden vector " + number + ": " + output.name() + "[" + i + "] is " + value
                        + ", not " + wanted.get(i) + " within " + vector.tolerance()
                        + ". The model file and the descriptor are not of one training.");
            }
        }
    }
}
