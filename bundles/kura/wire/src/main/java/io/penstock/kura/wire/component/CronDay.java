// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which days a cron expression means, by the day of the month or by the day of the week. */
interface CronDay {

    CronField OF_MONTH = new CronField("days of the month", 1, 31, "");
    CronField OF_WEEK = new CronField("days of the week", 1, 7, "SUNMONTUEWEDTHUFRISAT");
    Pattern LAST_OF_MONTH = Pattern.compile("L(?:-(\\d{1,2}))?(W)?");
    Pattern WORKDAY = Pattern.compile("(\\d{1,2})W");
    Pattern LAST_OF_WEEKDAY = Pattern.compile("([1-7]|[A-Z]{3})L");
    Pattern NTH_OF_WEEKDAY = Pattern.compile("([1-7]|[A-Z]{3})#([1-5])");

    boolean matches(LocalDate date);

    static CronDay parse(String ofMonth, String ofWeek) {
        boolean anyOfMonth = ofMonth.equals("*") || ofMonth.equals("?");
        boolean anyOfWeek = ofWeek.equals("*") || ofWeek.equals("?");
        if (!anyOfMonth && !anyOfWeek) {
            throw new IllegalArgumentException("cron.two_days: \"" + ofMonth + "\" and \"" + ofWeek
                    + "\" are both days. Give one of them, and ? for the other.");
        }
        if (!anyOfMonth) {
            return ofMonth(ofMonth);
        }
        return anyOfWeek ? date -> true : ofWeek(ofWeek);
    }

    private static CronDay ofMonth(String text) {
        Matcher last = LAST_OF_MONTH.matcher(text);
        if (last.matches()) {
            int before = last.group(1) == null ? 0 : Integer.parseInt(last.group(1));
            boolean workday = last.group(2) != null;
            return date -> {
                int day = date.lengthOfMonth() - before;
                return day >= 1
                        && date.equals(workday ? workdayNearest(date.withDayOfMonth(day)) : date.withDayOfMonth(day));
            };
        }
        Matcher workday = WORKDAY.matcher(text);
        if (workday.matches()) {
            int day = OF_MONTH.number(workday.group(1));
            return date -> day <= date.lengthOfMonth() && date.equals(workdayNearest(date.withDayOfMonth(day)));
        }
        BitSet days = OF_MONTH.parse(text);
        return date -> days.get(date.getDayOfMonth());
    }

    private static CronDay ofWeek(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        Matcher last = LAST_OF_WEEKDAY.matcher(text);
        if (last.matches()) {
            DayOfWeek day = day(OF_WEEK.number(last.group(1)));
            return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
        Matcher nth = NTH_OF_WEEKDAY.matcher(text);
        if (nth.matches()) {
            DayOfWeek day = day(OF_WEEK.number(nth.group(1)));
            int n = Integer.parseInt(nth.group(2));
            return date -> date.getDayOfWeek() == day && (date.getDayOfMonth() - 1) / 7 == n - 1;
        }
        BitSet days = OF_WEEK.parse(text);
        return date -> days.get(date.getDayOfWeek().getValue() % 7 + 1);
    }

    private static DayOfWeek day(int sundayIsOne) {
        return DayOfWeek.SATURDAY.plus(sundayIsOne);
    }

    /** Monday to Friday, and never in another month. */
    private static LocalDate workdayNearest(LocalDate date) {
        LocalDate near = date;
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            near = date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
        } else if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            near = date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
        }
        return near;
    }
}
