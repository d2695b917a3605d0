// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times by the calendar; expressions of Quartz's documentation where it has one. */
class CronTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0/10 * * * * ?       | 2026-01-01T00:00:00Z | 2026-01-01T00:00:10Z",
                "0/10 * * * * ?       | 2026-01-01T00:00:55Z | 2026-01-01T00:01:00Z",
                "* * * * * ?          | 2026-12-31T23:59:59Z | 2027-01-01T00:00:00Z",
                "0 0 12 * * ?         | 2026-03-01T12:00:00Z | 2026-03-02T12:00:00Z",
                "0 15 10 ? * *        | 2026-03-01T00:00:00Z | 2026-03-01T10:15:00Z",
                "0 0/5 14,18 * * ?    | 2026-03-01T14:55:00Z | 2026-03-01T18:00:00Z",
                "0 0-5 14 * * ?       | 2026-03-01T14:05:00Z | 2026-03-02T14:00:00Z",
                "0 10,44 14 ? 3 WED   | 2026-01-01T00:00:00Z | 2026-03-04T14:10:00Z",
                "0 15 10 ? * MON-FRI  | 2026-03-06T10:15:00Z | 2026-03-09T10:15:00Z",
                "0 15 10 ? * FRI-MON  | 2026-03-03T00:00:00Z | 2026-03-06T10:15:00Z",
                "0 15 10 15 * ?       | 2026-03-16T00:00:00Z | 2026-04-15T10:15:00Z",
                "0 15 10 L * ?        | 2026-02-01T00:00:00Z | 2026-02-28T10:15:00Z",
                "0 15 10 L-2 * ?      | 2026-02-01T00:00:00Z | 2026-02-26T10:15:00Z",
                "0 0 0 LW * ?         | 2026-05-01T00:00:01Z | 2026-05-29T00:00:00Z",
                "0 0 0 15W * ?        | 2026-08-01T00:00:01Z | 2026-08-14T00:00:00Z",
                "0 0 0 1W * ?         | 2026-08-01T00:00:01Z | 2026-08-03T00:00:00Z",
                "0 15 10 ? * 6L       | 2026-03-01T00:00:00Z | 2026-03-27T10:15:00Z",
                "0 15 10 ? * 6#3      | 2026-03-01T00:00:00Z | 2026-03-20T10:15:00Z",
                "0 0 0 ? * L          | 2026-03-01T00:00:00Z | 2026-03-07T00:00:00Z",
                "0 0 0 ? * 1          | 2026-03-02T00:00:00Z | 2026-03-08T00:00:00Z",
                "0 11 11 11 11 ?      | 2026-11-12T00:00:00Z | 2027-11-11T11:11:00Z",
                "0 0 0 29 FEB ?       | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z",
                "0 15 10 * * ? 2030   | 2026-01-01T00:00:00Z | 2030-01-01T10:15:00Z",
                "0 0 22-2 * * ?       | 2026-01-01T02:00:00Z | 2026-01-01T22:00:00Z",
                "/20 * * * * ?        | 2026-01-01T00:00:00Z | 2026-01-01T00:00:20Z"
            })
    void findsTheNextTime(String expression, ZonedDateTime after, ZonedDateTime next) {
        assertThat(Cron.parse(expression).next(after)).contains(next);
    }

    @Test
    void leavesOutAnHourThatAClockChangeLeavesOut() {
        var night = ZonedDateTime.parse("2026-03-29T00:00:00+01:00[Europe/Berlin]");
        assertThat(Cron.parse("0 30 2 * * ?").next(night))
                .contains(ZonedDateTime.parse("2026-03-30T02:30:00+02:00[Europe/Berlin]"));
    }

    @Test
    void knowsWhenThereIsNoNextTime() {
        var now = ZonedDateTime.parse("2026-01-01T00:00:00Z");
        assertThat(Cron.parse("0 0 0 30 2 ?").next(now)).isEmpty();
        assertThat(Cron.parse("0 0 0 * * ? 2025").next(now)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * * *",
                "* * * * * ? * *",
                "60 * * * * ?",
                "x * * * * ?",
                "* * 24 * * ?",
                "* * * 32 * ?",
                "* * * 0 * ?",
                "* * * * 13 ?",
                "* * * * JANU ?",
                "* * * ? * 8",
                "* * * ? * MO",
                "1-2-3 * * * * ?",
                "1/2/3 * * * * ?",
                "1/0 * * * * ?",
                ", * * * * ?",
                "- * * * * ?",
                "-1 * * * * ?",
                "* * * 1W,2 * ?",
                "* * * ? * 2#6",
                "* * * * * ? 1969",
                "99999999999 * * * * ?"
            })
    void refusesWhatIsNoExpressionAndSaysWhere(String expression) {
        assertThatThrownBy(() -> Cron.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cron.malformed: ");
    }

    @Test
    void refusesTwoKindsOfDay() {
        assertThatThrownBy(() -> Cron.parse("0 0 0 15 * MON")).hasMessageStartingWith("cron.two_days: ");
    }
}
