// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, the largest value first.
 *
 * <p>Source: the cyclic Jacobi method, Golub and Van Loan, Matrix Computations, 8.5.
 *
 * @param values of the matrix
 * @param vectors of length 1, a row each; the element of the largest magnitude is positive
 */
record Eigen(double[] values, double[][] vectors) {

    private static final int SWEEPS = 50;

    static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = IntStream.range(0, n).mapToObj(i -> symmetric[i].clone()).toArray(double[][]::new);
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && rest(a) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -a[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Eigen(
                IntStream.of(order).mapToDouble(i -> a[i][i]).toArray(),
                IntStream.of(order).mapToObj(i -> column(v, i)).toArray(double[][]::new));
    }

    /** Turns the plane of p and q so that a[p][q] becomes 0. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (Math.abs(a[p][q]) < Double.MIN_NORMAL) {
            a[p][q] = 0;
            return;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double first = a[k][p];
            a[k][p] = c * first - s * a[k][q];
            a[k][q] = s * first + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double first = a[p][k];
            a[p][k] = c * first - s * a[q][k];
            a[q][k] = s * first + c * a[q][k];
            double row = v[k][p];
            v[k][p] = c * row - s * v[k][q];
            v[k][q] = s * row + c * v[k][q];
        }
    }

    private static double rest(double[][] a) {
        double rest = 0;
        double whole = 0;
        for (int i = 0; i < a.length; i++) {
            whole += a[i][i] * a[i][i];
            for (int j = 0; j < i; j++) {
                rest += a[i][j] * a[i][j];
            }
        }
        return rest > 1e-30 * whole ? rest : 0;
    }

    private static double[] column(double[][] v, int index) {
        double[] column = new double[v.length];
        int largest = 0;
        for (int i = 0; i < column.length; i++) {
            column[i] = v[i][index];
            largest = Math.abs(column[i]) > Math.abs(column[largest]) ? i : largest;
        }
        double sign = Math.signum(column[largest]);
        for (int i = 0; i < column.length; i++) {
            column[i] *= sign;
        }
        return column;
    }
}
