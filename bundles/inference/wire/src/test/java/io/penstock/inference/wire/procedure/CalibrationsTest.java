// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.penstock.inference.api.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Vectors: numpy in double precision on the same rows. */
class CalibrationsTest {

    private static final int ROWS = 60;
    private static final double MAHALANOBIS = 148.2913053015063;
    private static final double T_SQUARED = 5.937177973760619;

    @Test
    void levelAndSpreadAreAsTheReferenceHasThem() {
        var numbers = Map.of(
                "level", List.of(1.0, 1.0), "spread", List.of(1.0, 0.0), "rel", List.of(.03, 0.0), "ks", List.of(.6));
        var rows = new float[ROWS][];
        for (int t = 0; t < ROWS; t++) {
            rows[t] = new float[] {100 + t * 7 % 11 - 5, 2 + 0.5f * (t / 20 % 2) + 0.25f * (t * 3 % 5)};
        }

        Map<String, double[]> tensors =
                calibration("level-spread/1", numbers, 10, 2).fit(rows);

        assertThat(tensors.get("base"))
                .containsExactly(new double[] {100.01666666666667, 2.6666666666666665}, within(1e-12));
        assertThat(tensors.get("inv_scale"))
                .as("the dead band, the wander")
                .containsExactly(new double[] {0.3332777870354941, 2.3764016838848505}, within(1e-12));
        assertThat(tensors.get("inv_spread"))
                .containsExactly(new double[] {0.3177862477288146, 2.6614532371118855}, within(1e-12));
        assertThat(tensors.get("spread_weight")).containsExactly(new double[] {1 / .6, 0}, within(1e-12));
    }

    @Test
    void standardIsMeanAndDeviationWithAFloor() {
        Map<String, double[]> tensors =
                calibration("standard/1", Map.of("floor", List.of(.01)), 1, 2).fit(new float[][] {{8, 50}, {12, 50}});

        assertThat(tensors.get("mean")).containsExactly(10, 50);
        assertThat(tensors.get("inv_std")).containsExactly(0.5, 1 / 0.5);
    }

    @Test
    void whiteningGivesMahalanobisDistanceAndOfFewerComponentsHotellings() {
        double[] point = {12, 3, 6.5};
        assertThat(distance(whitening(0), point)).isCloseTo(MAHALANOBIS, within(1e-6));
        assertThat(distance(whitening(2), point)).isCloseTo(T_SQUARED, within(1e-6));
        assertThat(whitening(2).get("whiten")).hasSize(2 * 3);
    }

    @Test
    void whiteningOfFeaturesThatMoveAsOneStaysFinite() {
        Map<String, double[]> tensors =
                calibration("whitening/1", Map.of(), 1, 2).fit(new float[][] {{1, 2}, {2, 4}, {3, 6}});
        assertThat(tensors.get("whiten")).hasSize(4).satisfies(all -> assertThat(DoubleStream.of(all))
                .allMatch(Double::isFinite));
    }

    @Test
    void eigenvectorsAreOrthogonalAndReproduceTheMatrix() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 2}};
        Eigen eigen = Eigen.of(matrix);

        assertThat(eigen.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = 0;
                double element = 0;
                for (int k = 0; k < 3; k++) {
                    product += eigen.vectors()[i][k] * eigen.vectors()[j][k];
                    element += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
                assertThat(element).isCloseTo(matrix[i][j], within(1e-12));
            }
        }
        assertThat(matrix[0]).as("is left alone").containsExactly(4, 1, 0.5);
    }

    @Test
    void refusesWhatItDoesNotKnowAndNumbersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration("magic/1", Map.of(), 1, 2))
                .withMessageContaining("known are level-spread/1, standard/1 and whitening/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration("level-spread/1", Map.of("level", List.of(1.0)), 1, 2))
                .withMessage("the calibration's level has 1 numbers for 2 features");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration("whitening/1", Map.of("components", List.of(3.0)), 1, 2));
    }

    @Test
    void aFormatIsTheKindUnlessTheDescriptorNamesOne() {
        assertThat(Calibration.format(new Procedure("standard/1", Map.of(), Map.of())))
                .isEqualTo("standard/1");
        assertThat(Calibration.format(new Procedure("standard/1", Map.of(), Map.of("format", "pump/2"))))
                .isEqualTo("pump/2");
    }

    @Test
    void fitsOfTheSameNumbersAreTheSame() {
        var one = new Fitted("f", List.of("a"), Map.of("t", new double[] {1, 2}));
        assertThat(one.same(new Fitted("f", List.of("a"), Map.of("t", new double[] {1, 2}))))
                .isTrue();
        assertThat(one.same(new Fitted("f", List.of("a"), Map.of("t", new double[] {1, 3}))))
                .isFalse();
        assertThat(one.same(new Fitted("f", List.of("b"), Map.of("t", new double[] {1, 2}))))
                .isFalse();
        assertThat(one.same(new Fitted("g", List.of("a"), Map.of("t", new double[] {1, 2}))))
                .isFalse();
        assertThat(one.same(one.with("u", 1))).isFalse();
    }

    private static Map<String, double[]> whitening(double components) {
        var rows = new float[ROWS][];
        for (int t = 0; t < ROWS; t++) {
            rows[t] = new float[] {t * 7 % 11, t * 7 % 11 * 2 + t * 5 % 7, t * 3 % 13 * 0.1f + 5};
        }
        return calibration("whitening/1", Map.of("components", List.of(components)), 1, 3)
                .fit(rows);
    }

    private static double distance(Map<String, double[]> tensors, double[] point) {
        double[] whiten = tensors.get("whiten");
        double distance = 0;
        for (int k = 0; k < whiten.length / 3; k++) {
            double z = 0;
            for (int j = 0; j < 3; j++) {
                z += whiten[3 * k + j] * (point[j] - tensors.get("mean")[j]);
            }
            distance += z * z;
        }
        return distance;
    }

    private static Calibration calibration(String kind, Map<String, List<Double>> numbers, int window, int features) {
        return Calibration.of(new Procedure(kind, new HashMap<>(numbers), Map.of()), window, features);
    }
}
