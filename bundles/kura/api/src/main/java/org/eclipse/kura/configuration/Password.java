// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.osgi.annotation.versioning.ProviderType;

/** A secret in clear text. {@link #toString()} shows it, so a password never goes into a log message. */
@ProviderType
public class Password {

    private final char[] password;

    public Password(String password) {
        this.password = password == null ? null : password.toCharArray();
    }

    /** The array is kept, not copied, so that its owner can wipe it. */
    public Password(char[] password) {
        this.password = password;
    }

    public char[] getPassword() {
        return password;
    }

    /** The secret itself; the empty string if there is none. */
    @Override
    public String toString() {
        return password == null ? "" : new String(password);
    }
}
