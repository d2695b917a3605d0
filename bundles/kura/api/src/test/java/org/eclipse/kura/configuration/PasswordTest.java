// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void wipingTheArrayWipesThePassword() {
        var secret = "s3cret".toCharArray();
        var password = new Password(secret);
        assertThat(password).hasToString("s3cret");
        secret[0] = 0;
        assertThat(password.getPassword()).startsWith('\0');
    }

    @Test
    void noPasswordReadsAsTheEmptyText() {
        assertThat(new Password((String) null)).hasToString("");
        assertThat(new Password((String) null).getPassword()).isNull();
    }
}
