// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class BooksTest {

    private final Violations violations = new Violations();

    @Test
    void anEdgeThatBalancesIsNotComplainedOf() {
        books(7, 5, 1, 1).balance(violations);
        assertThat(violations.count()).isZero();
    }

    @Test
    void seesARecordThatIsNowhere() {
        books(7, 5, 0, 1).balance(violations);
        assertThat(violations.first())
                .containsExactly("delivered, held and rejected of the edge a -> b: 6 instead of 7");
    }

    @Test
    void seesWhatWasRefused() {
        books(7, 6, 0, 1).nothingRejected(violations);
        assertThat(violations.count()).isEqualTo(1);
    }

    private static Books books(int in, int delivered, int held, int rejected) {
        return new Books(JsonParser.parseString(String.format(
                        "{\"edges\":[{\"edge\":\"a -> b\",\"in\":%d,\"delivered\":%d,\"held\":%d,\"rejected_total\":%d}],"
                                + "\"stages\":[]}",
                        in, delivered, held, rejected))
                .getAsJsonObject());
    }
}
