// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

/** How far a value may wander from the one that was last sent. */
sealed interface Band {

    /**
     * Whether a distance leads out of the band.
     *
     * @param distance how far the value is from the last one sent, 0 or more, or NaN
     * @param sent the value last sent
     * @param spread how the value is used to scatter
     */
    boolean left(double distance, double sent, Spread spread);

    /** A fixed width, in the unit of the value. */
    record Absolute(double width) implements Band {
        @Override
        public boolean left(double distance, double sent, Spread spread) {
            return !(distance <= width);
        }
    }

    /** A share of the value last sent; around 0 the band has no width, and every change leaves it. */
    record Percent(double share) implements Band {
        @Override
        public boolean left(double distance, double sent, Spread spread) {
            return !(distance <= Math.abs(sent) * share / 100);
        }
    }

    /** A multiple of the running standard deviation; until that is known every change leaves the band. */
    record Sigma(double factor) implements Band {
        @Override
        public boolean left(double distance, double sent, Spread spread) {
            return spread.known() ? !(distance <= factor * spread.deviation()) : distance != 0;
        }
    }
}
