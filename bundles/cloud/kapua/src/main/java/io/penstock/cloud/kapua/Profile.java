// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.Map;

/** What a gateway knows of itself; never null, {@code UNKNOWN} where it does not know. */
interface Profile {

    String UNKNOWN = "UNKNOWN";

    /** Metrics of a BIRTH that do not change while the gateway runs, by name. */
    Map<String, String> facts();

    /** Milliseconds since the start, as text. */
    String uptime();

    /** The system's own name for the gateway; may be empty. */
    String deviceName();

    /** Groups of properties that the maker of the gateway gave it. */
    Map<String, Map<String, String>> extendedProperties();
}
