// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;

/**
 * How commands are run.
 *
 * @param password in clear text; empty where there is none
 */
record CommandSettings(
        boolean enabled, String password, Path folder, Duration timeout, Map<String, String> environment) {

    /** @throws IllegalArgumentException with a reason code where the configuration can't be used */
    static CommandSettings of(CommandConfig config, CryptoService crypto) {
        Map<String, String> environment = new LinkedHashMap<>();
        try {
            for (String pair : config.command_environment().trim().split("\\s+")) {
                if (!pair.isEmpty()) {
                    environment.putAll(pair(pair));
                }
            }
        } catch (Refusal e) {
            throw new IllegalArgumentException(e.text(), e);
        }
        return new CommandSettings(
                config.command_enable(),
                clear(config.command_password_value(), crypto),
                Path.of(config.command_working_directory()),
                Duration.ofSeconds(config.command_timeout()),
                environment);
    }

    static Map<String, String> pair(String text) throws Refusal {
        int equals = text.indexOf('=');
        if (equals < 1 || text.indexOf('\0') >= 0) {
            throw Refusal.bad(
                    "command.environment", "\"" + Names.shown(text) + "\" is no variable. Send it as NAME=value.");
        }
        return Map.of(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Compared in a time that says nothing of where they differ. */
    boolean opens(String given) {
        return MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "commands " + (enabled ? "on" : "off"); // the password is nobody's affair
    }

    private static String clear(String stored, CryptoService crypto) {
        try {
            return stored.isEmpty() ? "" : new String(crypto.decryptAes(stored.toCharArray()));
        } catch (KuraException e) {
            throw new IllegalArgumentException(
                    "command.password: the stored password cannot be decrypted with this gateway's key. Set it again.",
                    e);
        }
    }
}
