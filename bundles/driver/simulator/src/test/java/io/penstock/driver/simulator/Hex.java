// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Frames as the standard prints them. */
final class Hex {

    private Hex() {}

    static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    static String text(ByteBuffer bytes) {
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return text(rest);
    }

    static String text(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
