// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.trainer.Onnx.Attribute;
import java.util.List;

/**
 * How far the level and the spread of a window are from normal, in units of what is normal: the largest of all is the
 * score. No weights: what is normal comes in as calibration.
 */
final class ScoreGraph {

    /** Its inputs that come from calibration. */
    static final List<String> CALIBRATION = List.of("base", "inv_scale", "inv_spread", "spread_weight");

    static byte[] onnx(int window, int features) {
        var axes1 = new Attribute("axes", 1, true);
        var drop = new Attribute("keepdims", 0, false);
        return new Onnx()
                .node("Unsqueeze", List.of("base", "one_axis"), "base_row")
                .node("Sub", List.of("window", "base_row"), "difference")
                .node("ReduceMean", List.of("difference"), "shift", axes1, drop)
                .node("Unsqueeze", List.of("shift", "one_axis"), "shift_row")
                .node("Sub", List.of("difference", "shift_row"), "rest")
                .node("Mul", List.of("rest", "rest"), "squares")
                .node("ReduceMean", List.of("squares"), "variance", axes1, drop)
                .node("Sqrt", List.of("variance"), "deviation")
                .node("Abs", List.of("shift"), "distance")
                .node("Mul", List.of("distance", "inv_scale"), "level")
                .node("Mul", List.of("deviation", "inv_spread"), "ratio")
                .node("Max", List.of("ratio", "one"), "grown")
                .node("Log", List.of("grown"), "growth")
                .node("Mul", List.of("growth", "spread_weight"), "spread")
                .node("Concat", List.of("level", "spread"), "contributions", new Attribute("axis", 1, false))
                .node("ReduceMax", List.of("contributions"), "score", axes1, drop)
                .name("level_spread")
                .constant("one", 1)
                .axis("one_axis", 1)
                .input("window", window, features)
                .input("base", features)
                .input("inv_scale", features)
                .input("inv_spread", features)
                .input("spread_weight", features)
                .output("score")
                .output("contributions", 2L * features)
                .toBytes();
    }

    private ScoreGraph() {}
}
