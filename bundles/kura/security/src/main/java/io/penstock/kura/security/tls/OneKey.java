// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

/** Shows one key of a keystore, whatever the other side asks for; a keystore without it shows none. */
final class OneKey extends X509ExtendedKeyManager {

    private final X509KeyManager all;
    private final String alias;

    private OneKey(X509KeyManager all, String alias) {
        this.all = all;
        this.alias = alias;
    }

    /** Key managers of X.509 narrowed to the alias, others as they are. */
    static KeyManager[] only(KeyManager[] managers, String alias) {
        return Arrays.stream(managers)
                .map(each -> each instanceof X509KeyManager x509 ? new OneKey(x509, alias) : each)
                .toArray(KeyManager[]::new);
    }

    /** Aliases of PKCS #12 are in lower case, whatever was written. */
    private String found() {
        if (all.getPrivateKey(alias) != null) {
            return alias;
        }
        String lower = alias.toLowerCase(Locale.ROOT);
        return all.getPrivateKey(lower) == null ? null : lower; // TLS shows no certificate for null
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return found();
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
        return found();
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return found();
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return found();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[] {alias};
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[] {alias};
    }

    @Override
    public X509Certificate[] getCertificateChain(String wanted) {
        return all.getCertificateChain(wanted);
    }

    @Override
    public PrivateKey getPrivateKey(String wanted) {
        return all.getPrivateKey(wanted);
    }
}
