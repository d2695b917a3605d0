// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.SealException;
import java.io.IOException;

/** {@code outbox.key_missing} or {@code outbox.key_wrong}: the outbox does not open, and touches nothing. */
final class KeyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    KeyException(String what, SealException why) {
        super(
                "outbox." + why.reason() + ": " + what + ": " + why.getMessage()
                        + ". Put the key into the keystore that KeystoreService.target names, under any alias;"
                        + " nothing was changed, and nothing is lost.",
                why);
        this.reason = "outbox." + why.reason();
    }

    String reason() {
        return reason;
    }
}
