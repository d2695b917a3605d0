// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.util.Map;

/** Channels of a Modbus asset, in Kura's keys. */
final class Channels {

    static void add(Map<String, Object> asset, String name, String value, String type, int address) {
        asset.put(name + "#+name", name);
        asset.put(name + "#+enabled", true);
        asset.put(name + "#+type", "READ");
        asset.put(name + "#+value.type", value);
        asset.put(name + "#table", "INPUT_REGISTER");
        asset.put(name + "#address", address);
        asset.put(name + "#data.type", type);
    }

    private Channels() {}
}
