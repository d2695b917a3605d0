// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.Map;
import java.util.Set;

/** What a birth may say and how long it may be; Kapua's registry keeps no device of another one. */
final class KapuaLimits {

    /** Of a group of extended properties, and of a property of it. */
    private static final int NAME = 64;

    private static final int TEXT = 255;
    private static final int APPLICATIONS = 1024;

    private static final Set<String> TEXTS = Set.of(
            "display_name",
            "serial_number",
            "model_id",
            "model_name",
            "bios_version",
            "firmware_version",
            "os_version",
            "jvm_version",
            "osgi_framework_version",
            "application_framework_version",
            "accept_encoding");

    private KapuaLimits() {}

    /** @throws IllegalStateException where the device could not be kept */
    static KapuaDevice checked(KapuaDevice device) {
        Map<String, String> attributes = device.attributes();
        TEXTS.forEach(name -> atMost(TEXT, name, attributes.getOrDefault(name, "")));
        atMost(APPLICATIONS, "application_ids", attributes.getOrDefault("application_ids", ""));
        ExtendedForm.check(attributes.getOrDefault("extended_properties", ""));
        for (String path : device.extendedProperties().keySet()) {
            for (String name : path.split("/", 2)) {
                atMost(NAME, "a name of extended_properties", name);
                if (name.isEmpty()) {
                    throw new IllegalStateException("a name of extended_properties is empty");
                }
            }
        }
        return device;
    }

    private static void atMost(int longest, String what, String text) {
        if (text.length() > longest) {
            throw new IllegalStateException(what + " has " + text.length() + " characters, " + longest + " at most");
        }
    }
}
