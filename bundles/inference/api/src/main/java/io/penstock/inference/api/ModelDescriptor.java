// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a model bundle says of its model.
 *
 * @param name of the model, and of the slot that it serves unless configured otherwise
 * @param version of the model: the version of its bundle
 * @param contract name of the shapes and meanings that a stage may rely on; two versions with one contract stand in for
 *     each other
 * @param inputs of the graph
 * @param outputs of the graph
 * @param features what a record must have, in the order of the innermost dimension
 * @param windowRecords records that the input {@code window} holds; 1 where there is none
 * @param windowStride records between two runs of an asset
 * @param calibration what the first records of an asset are used for; empty where nothing
 * @param decision how the outputs become a decision; empty where they are all there is
 * @param labels of a classification, in the order of the scores
 * @param golden vectors that a version must pass before it serves
 * @param latencyMicros longest p99 of one run, batch of one; 0: no limit
 * @param memoryMegabytes most that it may take; 0: no limit
 * @param lineage where it comes from: data hash, run, commit, metrics
 */
@ProviderType
public record ModelDescriptor(
        String name,
        String version,
        String contract,
        List<TensorSpec> inputs,
        List<TensorSpec> outputs,
        List<Feature> features,
        int windowRecords,
        int windowStride,
        Optional<Procedure> calibration,
        Optional<Procedure> decision,
        List<String> labels,
        List<GoldenVector> golden,
        long latencyMicros,
        long memoryMegabytes,
        Map<String, String> lineage) {

    public ModelDescriptor {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        features = List.copyOf(features);
        labels = List.copyOf(labels);
        golden = List.copyOf(golden);
        lineage = Map.copyOf(lineage);
    }

    /** Index of an input, or empty. */
    public Optional<Integer> input(String tensor) {
        return index(inputs, tensor);
    }

    /** Index of an output, or empty. */
    public Optional<Integer> output(String tensor) {
        return index(outputs, tensor);
    }

    private static Optional<Integer> index(List<TensorSpec> tensors, String name) {
        for (int i = 0; i < tensors.size(); i++) {
            if (tensors.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
