// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.osgi.annotation.versioning.ProviderType;

/** How a payload is written in a message. */
@ProviderType
public enum Encoding {
    /** Kura's protobuf message. */
    KURA_PROTOBUF("kura-protobuf"),
    /** Kura's simple JSON. */
    SIMPLE_JSON("simple-json");

    private final String key;

    Encoding(String key) {
        this.key = key;
    }

    /** As a configuration names it. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException with {@code mqtt.encoding} where there is no such encoding */
    public static Encoding of(String key) {
        for (Encoding encoding : values()) {
            if (encoding.key.equals(key)) {
                return encoding;
            }
        }
        throw new IllegalArgumentException(
                "mqtt.encoding: there is no encoding \"" + key + "\". Set kura-protobuf or simple-json.");
    }
}
