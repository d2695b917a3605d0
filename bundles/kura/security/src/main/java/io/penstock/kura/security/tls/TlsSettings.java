// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.util.Arrays;
import java.util.List;

/**
 * What contexts are made with.
 *
 * @param protocol empty for Java's own default context
 * @param ciphers empty for all
 */
record TlsSettings(
        String protocol,
        List<String> ciphers,
        boolean hostnameVerification,
        boolean revocation,
        RevocationMode mode,
        boolean softFail) {

    /** Where revocation is looked up. */
    enum RevocationMode {
        PREFER_OCSP,
        PREFER_CRL,
        CRL_ONLY
    }

    static TlsSettings of(TlsConfig config) {
        return new TlsSettings(
                config.ssl_default_protocol() == null
                        ? ""
                        : config.ssl_default_protocol().strip(),
                list(config.ssl_default_cipherSuites()),
                config.ssl_hostname_verification(),
                config.ssl_revocation_check_enabled(),
                RevocationMode.valueOf(config.ssl_revocation_mode()),
                config.ssl_revocation_soft_fail());
    }

    TlsSettings with(String otherProtocol, String otherCiphers, boolean verification) {
        return new TlsSettings(
                otherProtocol == null ? "" : otherProtocol.strip(),
                list(otherCiphers),
                verification,
                revocation,
                mode,
                softFail);
    }

    private static List<String> list(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
