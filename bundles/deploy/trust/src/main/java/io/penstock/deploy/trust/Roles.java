// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Unit.Role;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a key may sign: extended key usages of its certificate (RFC 5280, 4.2.1.12). A certificate above it that has
 * usages of its own, such as an anchor for models alone, narrows them.
 *
 * <p>The usages are arcs below an OID made of a UUID (ITU-T X.667), which need no registration.
 */
public final class Roles {

    private static final String ARC = "2.25.106762608467232358075722461265955563170.";
    private static final Map<Role, String> USAGES =
            new EnumMap<>(Map.of(Role.CODE, ARC + 1, Role.MODEL, ARC + 2, Role.CONFIGURATION, ARC + 3));

    private Roles() {}

    /** The extended key usage that stands for a role. */
    public static String usage(Role role) {
        return USAGES.get(role);
    }

    /** @param chain the signer's certificate first, the anchor last */
    static Set<Role> of(List<X509Certificate> chain) throws CertificateParsingException {
        Set<Role> roles = named(chain.get(0));
        for (X509Certificate above : chain.subList(1, chain.size())) {
            if (above.getExtendedKeyUsage() != null) {
                roles.retainAll(named(above));
            }
        }
        return roles;
    }

    private static Set<Role> named(X509Certificate certificate) throws CertificateParsingException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> usages = certificate.getExtendedKeyUsage();
        if (usages != null) {
            USAGES.forEach((role, usage) -> {
                if (usages.contains(usage)) {
                    roles.add(role);
                }
            });
        }
        return roles;
    }
}
