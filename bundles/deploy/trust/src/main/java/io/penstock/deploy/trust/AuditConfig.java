// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = AuditConfig.PID,
        name = "Audit",
        description = "The record of what was changed and refused, in audit/ of the data folder.")
@interface AuditConfig {

    /** Component name, PID and OCD id in one. */
    String PID = "io.penstock.deploy.trust.audit";

    @AttributeDefinition(
            name = "File size",
            min = "16",
            max = "65536",
            description = "After how many kilobytes a new file is begun.")
    int file_kilobytes() default 1024;

    @AttributeDefinition(
            name = "Files",
            min = "2",
            max = "1000",
            description = "How many files are kept. The oldest is deleted, which is noted.")
    int files() default 16;
}
