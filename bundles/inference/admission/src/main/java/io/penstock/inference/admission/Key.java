// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an admission is remembered by: the question and all that the answer is held against. A new version number or
 * another lineage is no reason to ask again; another runtime is.
 */
final class Key {

    static String of(ModelDescriptor model, byte[] question, String runtime) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            sum.update(question);
            var held = new StringBuilder(runtime)
                    .append(' ')
                    .append(model.latencyMicros())
                    .append(' ')
                    .append(model.memoryMegabytes());
            for (TensorSpec output : model.outputs()) {
                held.append('\n').append(output);
                for (GoldenVector vector : model.golden()) {
                    held.append('\n')
                            .append(vector.tolerance())
                            .append(' ')
                            .append(vector.outputs().get(output.name()));
                }
            }
            for (GoldenVector vector : model.golden()) { // names that are no output's
                held.append('\n').append(vector.outputs().size());
            }
            return HexFormat.of().formatHex(sum.digest(held.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private Key() {}
}
