// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.Arrays;

/** The statistics of some values. The array is scratch: it is sorted where the percentile is asked for. */
final class Summary {

    private final double[] values;
    private final int count;
    private final double mean;

    /** @param count how many of {@code values} count, from the front; 1 or more, all finite */
    Summary(double[] values, int count) {
        this.values = values;
        this.count = count;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        this.mean = sum / count;
    }

    double of(Statistic statistic) {
        return switch (statistic) {
            case MEAN -> mean;
            case MIN -> extreme(-1);
            case MAX -> extreme(1);
            case STDDEV -> Math.sqrt(meanSquareFrom(mean));
            case RMS -> Math.sqrt(meanSquareFrom(0));
            case P95 -> percentile(0.95);
        };
    }

    private double extreme(int sign) {
        double extreme = values[0];
        for (int i = 1; i < count; i++) {
            extreme = sign > 0 ? Math.max(extreme, values[i]) : Math.min(extreme, values[i]);
        }
        return extreme;
    }

    private double meanSquareFrom(double origin) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[i] - origin) * (values[i] - origin);
        }
        return squares / count;
    }

    private double percentile(double share) {
        Arrays.sort(values, 0, count);
        double rank = share * (count - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, count - 1);
        return values[below] + (rank - below) * (values[above] - values[below]);
    }
}
