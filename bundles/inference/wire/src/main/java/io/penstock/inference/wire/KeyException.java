// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.kura.seal.SealException;
import java.io.IOException;

/** {@code calibration.key_missing} or {@code calibration.key_wrong}: the stage does not start, and learns nothing anew. */
final class KeyException extends IOException {

    private static final long serialVersionUID = 1L;

    KeyException(String what, SealException why) {
        super(
                "calibration." + why.reason() + ": " + what + ": " + why.getMessage()
                        + ". Put the key into the keystore that KeystoreService.target names, under any alias;"
                        + " nothing was changed, and nothing is lost.",
                why);
    }
}
