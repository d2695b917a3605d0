// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(
        id = WindowConfig.PID,
        name = "Window",
        description = "Sends statistics of each numeric property over windows of records, for each source apart.")
@interface WindowConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.filter.window";

    @AttributeDefinition(
            name = "Window by",
            options = {@Option(label = "a number of records", value = "COUNT"), @Option(label = "time", value = "TIME")
            },
            description = "Whether the length of a window is a number of records or a time.")
    String window_by() default "COUNT";

    @AttributeDefinition(
            name = "Length in records",
            min = "1",
            max = "100000",
            description = "For windows by count: how many records make a window.")
    int length_records() default 60;

    @AttributeDefinition(
            name = "Step in records",
            min = "0",
            max = "100000",
            description = "For windows by count: a window is sent every so many records; less than the length makes "
                    + "windows overlap. 0: as many as the length, so that each record is in one window.")
    int step_records() default 0;

    @AttributeDefinition(
            name = "Length in milliseconds",
            min = "1",
            max = "86400000",
            description = "For windows by time: how long a window is. It is sent with the first record after its end.")
    long length_ms() default 60000;

    @AttributeDefinition(
            name = "Step in milliseconds",
            min = "0",
            max = "86400000",
            description =
                    "For windows by time: a window is sent every so many milliseconds; less than the length makes "
                            + "windows overlap. 0: the length.")
    long step_ms() default 0;

    @AttributeDefinition(
            name = "Clock",
            options = {
                @Option(label = "the gateway's, when a record arrives", value = "ARRIVAL"),
                @Option(label = "the records' own", value = "RECORD")
            },
            description = "For windows by time: ARRIVAL is a clock that never jumps. RECORD is for records that are "
                    + "played back, or that come late and in bulk; windows then begin at whole multiples of the step.")
    String clock() default "ARRIVAL";

    @AttributeDefinition(
            name = "Statistics",
            required = false,
            description = "Which of mean, min, max, stddev, rms, p95, separated by commas. Empty: all six.")
    String statistics() default "";

    @AttributeDefinition(
            name = "Properties",
            required = false,
            description = "Names of the numeric properties to look at, separated by commas. Empty: every one.")
    String properties() default "";

    @AttributeDefinition(
            name = "Source property",
            required = false,
            description = "The property that names the source of a record: each source has a window of its own.")
    String group_property() default "assetName";

    @AttributeDefinition(
            name = "Time property",
            required = false,
            description =
                    "A property of type LONG with the record's time in milliseconds. Where a record lacks it, the "
                            + "newest of its channels' timestamps is its time.")
    String time_property() default "assetTimestamp";
}
