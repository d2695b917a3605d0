// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;

/**
 * A cron expression as Quartz writes it, which is what Kura takes: seconds, minutes, hours, day of month, month, day of
 * week (1 is Sunday), and a year or none. {@code ? L W #} and names of months and days are known; of the two days only
 * one may be given.
 *
 * <p>Times are of the zone that is asked in. An hour that a clock change repeats counts twice, one that it leaves out does
 * not count. Immutable.
 */
final class Cron {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet months;
    private final BitSet years;
    private final CronDay days;

    private Cron(String[] fields) {
        this.seconds = new CronField("seconds", 0, 59, "").parse(fields[0]);
        this.minutes = new CronField("minutes", 0, 59, "").parse(fields[1]);
        this.hours = new CronField("hours", 0, 23, "").parse(fields[2]);
        this.months = new CronField("months", 1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC").parse(fields[4]);
        this.years = new CronField("years", FIRST_YEAR, LAST_YEAR, "").parse(fields.length > 6 ? fields[6] : "*");
        this.days = CronDay.parse(fields[3], fields[5]);
    }

    /** @throws IllegalArgumentException where it is not such an expression; the message says where */
    static Cron parse(String expression) {
        String[] fields = expression.strip().toUpperCase(java.util.Locale.ROOT).split("\\s+");
        if (fields.length < 6 || fields.length > 7) {
            throw new IllegalArgumentException("cron.malformed: \"" + expression + "\" has " + fields.length
                    + " fields. Give seconds, minutes, hours, day of month, month, day of week, and maybe a year.");
        }
        return new Cron(fields);
    }

    /** The first time after this one; empty where there is none until the year 2199. */
    Optional<ZonedDateTime> next(ZonedDateTime after) {
        ZonedDateTime time = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (time.getYear() <= LAST_YEAR) {
            if (!months.get(time.getMonthValue()) || !years.get(time.getYear())) {
                time = YearMonth.from(time).plusMonths(1).atDay(1).atStartOfDay(time.getZone());
            } else if (!days.matches(time.toLocalDate())) {
                time = time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
            } else if (!hours.get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(time.getMinute())) {
                time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!seconds.get(time.getSecond())) {
                time = time.plusSeconds(1);
            } else {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }
}
