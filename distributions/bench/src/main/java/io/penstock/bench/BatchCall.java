// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.util.List;

/** The runtime's pinned call for any number of records up to a most: buffers are made once for each number. */
final class BatchCall {

    private static final int FEATURES = 8;

    private final PinnedCall[] calls;

    BatchCall(int most) {
        this.calls = new PinnedCall[most + 1];
    }

    void run(List<byte[]> records) throws Exception {
        call(records.size()).run();
    }

    private PinnedCall call(int size) throws IOException, ai.onnxruntime.OrtException {
        if (calls[size] == null) {
            calls[size] = new PinnedCall(InferenceRow.mlp(), "x", size, FEATURES);
        }
        return calls[size];
    }
}
