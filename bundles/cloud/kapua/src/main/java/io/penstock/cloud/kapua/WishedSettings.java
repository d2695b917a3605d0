// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.BrokerAddress;
import io.penstock.kura.seam.guard.LocalOnly;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Refuses a change from afar that this connection could not begin with. It would go on as it is, and not come back after
 * the next start, when nobody afar can correct it any more.
 */
final class WishedSettings implements LocalOnly {

    /** What a component throws for in its constructor, and the metatype cannot tell. */
    private static final Map<String, Consumer<String>> CHECKS = Map.of(
            "broker.url",
            text -> BrokerAddress.parse("kapua", text),
            "account",
            ClientId::checkAccount,
            "client.id",
            ClientId::check,
            "position",
            Position::parse);

    private final String own;

    /** @param own the {@code kura.service.pid} of the connection */
    WishedSettings(String own) {
        this.own = own;
    }

    @Override
    public Optional<String> refusal(String pid, Map<String, Object> wished) {
        if (!pid.equals(own)) {
            return Optional.empty();
        }
        try {
            CHECKS.forEach((key, check) -> {
                if (wished.get(key) instanceof String text && !text.isBlank()) { // blank: there is nobody to connect to
                    check.accept(text);
                }
            });
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Optional<String> refusal(String symbolicName) {
        return Optional.empty();
    }
}
