// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = DeadbandConfig.PID,
        name = "Deadband",
        description = "Sends a record when a value in it left its band around the value that was last sent.")
@interface DeadbandConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.filter.deadband";

    @AttributeDefinition(
            name = "Bands",
            description = "One rule a line (or separated by ;): name = absolute 0.05, name = percent 2, "
                    + "name = sigma 3, or name = ignore. The name * stands for every property without a rule of its "
                    + "own. A value must move further than its band, absolute in its own unit, percent of the value "
                    + "last sent, sigma in running standard deviations.|TextArea")
    String bands() default "* = absolute 0";

    @AttributeDefinition(
            name = "Longest silence",
            min = "0",
            description = "A record that comes this many seconds after the last one sent goes out whole, moved or not. "
                    + "0: silence may last for ever.")
    double longest_silence_s() default 0;

    @AttributeDefinition(
            name = "Only what moved",
            description = "Send the values that moved, with their timestamps and units, in place of the whole record.")
    boolean emit_changed_only() default false;

    @AttributeDefinition(
            name = "Samples of sigma",
            min = "10",
            max = "1000000",
            description = "How many past values the running standard deviation remembers. Until ten have come, every "
                    + "change is sent.")
    int sigma_samples() default 100;

    @AttributeDefinition(
            name = "Source property",
            required = false,
            description = "The property that names the source of a record: each source has bands of its own.")
    String group_property() default "assetName";

    @AttributeDefinition(
            name = "Time property",
            required = false,
            description = "A property of type LONG with the record's time in milliseconds, by which silence is "
                    + "measured, for example assetTimestamp. Empty: the gateway's monotonic clock.")
    String time_property() default "";
}
