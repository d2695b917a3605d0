// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.csv;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = CsvConfig.PID,
        name = "CSV file",
        description = "Writes a row for each record. Not durable: what the disk's cache holds is lost with the power.")
@interface CsvConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.store.csv";

    @AttributeDefinition(name = "File", description = "Path of the file. An existing one is appended to.")
    String file();

    @AttributeDefinition(
            name = "Columns",
            description = "Properties of a record, separated by commas, in the order of the columns. One that a record"
                    + " does not have leaves its cell empty.")
    String columns();

    @AttributeDefinition(
            name = "Largest file",
            min = "1",
            max = "100000",
            description = "Megabytes at which records are refused rather than the disk filled.")
    int largest_mb() default 1000;
}
