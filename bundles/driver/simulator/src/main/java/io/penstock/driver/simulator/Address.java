// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.net.InetSocketAddress;

/** Where a simulator listens, checked. */
final class Address {

    private Address() {}

    static InetSocketAddress of(String host, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("simulator.port: " + port + " is not from 0 to 65535");
        }
        var address = new InetSocketAddress(host, port);
        if (host.isBlank() || address.isUnresolved()) {
            throw new IllegalArgumentException("simulator.address: '" + host + "' is not an address of this machine");
        }
        return address;
    }
}
