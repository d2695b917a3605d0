// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/** {@code mqtt://host:1883} and its relatives, as Paho spells them. */
@ProviderType
public final class BrokerAddress {

    private static final Pattern FORM =
            Pattern.compile("([a-z]+)://([^\\s/:@\\[\\]]+|\\[[0-9a-fA-F:]+])(?::(\\d{1,5}))?/?");
    private static final Map<String, String> SCHEMES =
            Map.of("mqtt", "tcp", "tcp", "tcp", "mqtts", "ssl", "ssl", "ssl");
    private static final int CLEAR = 1883; // IANA: mqtt
    private static final int TLS = 8883; // IANA: secure-mqtt

    private BrokerAddress() {}

    /**
     * @param prefix of the reason code
     * @return {@code tcp://host:port} or {@code ssl://host:port}
     * @throws IllegalArgumentException with the code {@code <prefix>.broker_url}
     */
    public static String parse(String prefix, String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (parts.matches() && SCHEMES.containsKey(parts.group(1))) {
            String scheme = SCHEMES.get(parts.group(1));
            int standard = scheme.equals("ssl") ? TLS : CLEAR;
            int port = parts.group(3) == null ? standard : Integer.parseInt(parts.group(3));
            if (port > 0 && port < 65_536) {
                return scheme + "://" + parts.group(2) + ":" + port;
            }
        }
        throw new IllegalArgumentException(
                prefix + ".broker_url: \"" + text + "\" is no broker. Write mqtt://host:port, or"
                        + " mqtts://host:port for TLS; user and password have their own fields.");
    }
}
