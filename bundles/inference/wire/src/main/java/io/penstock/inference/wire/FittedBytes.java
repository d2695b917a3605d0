// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.wire.procedure.Fitted;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calibration as bytes, for a hand-over. */
final class FittedBytes {

    static void write(DataOutputStream out, Optional<Fitted> fitted) throws IOException {
        out.writeBoolean(fitted.isPresent());
        if (fitted.isEmpty()) {
            return;
        }
        out.writeUTF(fitted.get().format());
        out.writeInt(fitted.get().tensors().size());
        for (Map.Entry<String, double[]> tensor : fitted.get().tensors().entrySet()) {
            out.writeUTF(tensor.getKey());
            out.writeInt(tensor.getValue().length);
            for (double value : tensor.getValue()) {
                out.writeDouble(value);
            }
        }
    }

    static Optional<Fitted> read(DataInputStream in, List<String> features) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String format = in.readUTF();
        var tensors = new HashMap<String, double[]>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > in.available() / Double.BYTES) {
                throw new IOException("a tensor of " + length + " values");
            }
            var values = new double[length];
            for (int j = 0; j < length; j++) {
                values[j] = in.readDouble();
            }
            tensors.put(name, values);
        }
        return Optional.of(new Fitted(format, features, tensors));
    }

    private FittedBytes() {}
}
