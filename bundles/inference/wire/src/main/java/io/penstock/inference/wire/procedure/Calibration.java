// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.Map;

/** Learns from the first records of an asset what is normal for it. */
public interface Calibration {

    /**
     * Fits records of normal operation.
     *
     * @param records at least as many as the window has, each with a value for each feature
     * @return tensors by name
     */
    Map<String, double[]> fit(float[][] records);

    /**
     * The calibration that a descriptor asks for.
     *
     * @throws IllegalArgumentException where it is not known, or its numbers do not fit
     */
    static Calibration of(Procedure asked, int window, int features) {
        return switch (asked.kind()) {
            case LevelSpread.KIND -> new LevelSpread(asked, window, features);
            case Standard.KIND -> new Standard(asked, features);
            case Whitening.KIND -> new Whitening(asked, features);
            default ->
                throw new IllegalArgumentException("the calibration is of kind " + asked.kind() + "; known are "
                        + LevelSpread.KIND + ", " + Standard.KIND + " and " + Whitening.KIND);
        };
    }

    /** What the tensors of a calibration are called; two versions of a model that name it alike share them. */
    static String format(Procedure asked) {
        return asked.texts().getOrDefault("format", asked.kind());
    }
}
