// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission.child;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads questions until its input ends, and ends with it at once, whatever it is doing: who asked is gone, or has heard
 * enough. Questions are answered one after the other by a second thread.
 */
public final class Main {

    public static void main(String[] arguments) throws IOException {
        OutputStream out = Wire.answers();
        try {
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "penstock-admission");
            Trial.warmUp();
            Wire.write(out, new byte[] {Wire.HELLO});
        } catch (LinkageError | OrtException e) {
            Wire.write(out, text(Wire.NO_NATIVE, String.valueOf(e.getMessage())));
            Runtime.getRuntime().halt(0);
        }
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        ExecutorService worker = Executors.newSingleThreadExecutor();
        for (Optional<byte[]> asked = Wire.read(in, Integer.MAX_VALUE - 8L);
                asked.isPresent();
                asked = Wire.read(in, Integer.MAX_VALUE - 8L)) {
            byte[] question = asked.get();
            worker.execute(() -> answer(question, out));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(byte[] question, OutputStream out) {
        try {
            Wire.write(out, Trial.of(question));
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens
        }
    }

    static byte[] text(byte kind, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[words.length + 1];
        content[0] = kind;
        System.arraycopy(words, 0, content, 1, words.length);
        return content;
    }

    private Main() {}
}
