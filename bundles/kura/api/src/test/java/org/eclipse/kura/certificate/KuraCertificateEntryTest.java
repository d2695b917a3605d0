// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KuraCertificateEntryTest {

    @ParameterizedTest
    @CsvSource({"store:ca, store, ca", "store, store, ''", "store:, store, ''", ", '', ''", "store:a:b, store, a:b"})
    void anIdIsKeystoreAndAlias(String id, String keystore, String alias) {
        assertThat(KuraCertificateEntry.getKeystoreId(id)).isEqualTo(keystore);
        assertThat(KuraCertificateEntry.getAlias(id)).isEqualTo(alias);
    }
}
