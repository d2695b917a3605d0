// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of the command endpoint: without it a gateway would run and nobody could ask it. */
final class CommandPort {

    static final String KEY = "penstock.command.port";

    /** @throws LaunchException where another program has it, or it is none */
    static void check(String configured) {
        if (!configured.matches("\\d{1,5}") || Integer.parseInt(configured) > 0xFFFF) {
            throw new LaunchException(
                    "command.port", KEY + " is " + configured + ". Give 1 to 65535; 0 takes any free one.");
        }
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(configured)));
        } catch (IOException e) {
            throw new LaunchException(
                    "command.port_in_use",
                    "Port " + configured + " on loopback cannot be had: " + e.getMessage()
                            + ". Stop what has it, or set " + KEY
                            + " in conf/gateway.properties; 0 takes any free one.");
        }
    }

    private CommandPort() {}
}
