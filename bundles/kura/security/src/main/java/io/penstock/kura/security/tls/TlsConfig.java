// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(
        id = TlsConfig.PID,
        name = "TLS",
        description = "Connections that are encrypted, whom they trust and what they show of the gateway.")
@interface TlsConfig {

    /** Kura's, so that a Kura gateway's configuration fits. */
    String PID = "org.eclipse.kura.ssl.SslManagerService";

    @AttributeDefinition(
            name = "Protocol",
            required = false,
            description = "Java's name of the newest version to use; older ones that Java still allows are offered too."
                    + " Empty: Java's own default, which knows none of the keystores below.")
    String ssl_default_protocol() default "TLSv1.3";

    @AttributeDefinition(
            name = "Check the host's name",
            required = false,
            description = "Refuses a server whose certificate is for another name. Leave it on.")
    boolean ssl_hostname_verification() default true;

    @AttributeDefinition(
            name = "Keystore",
            description =
                    "Filter for the keystore with the gateway's keys, for example (kura.service.pid=SSLKeystore).")
    String KeystoreService_target() default "(kura.service.pid=changeme)";

    @AttributeDefinition(
            name = "Truststore",
            description =
                    "Filter for the keystore with the trusted certificates. Where no keystore matches, the one with the"
                            + " keys is used.")
    String TruststoreKeystoreService_target() default "(kura.service.pid=changeme)";

    @AttributeDefinition(
            name = "Cipher suites",
            required = false,
            description = "Java's names, separated by commas; all that Java allows if nothing is given.")
    String ssl_default_cipherSuites() default "";

    @AttributeDefinition(
            name = "Check for revocation",
            required = false,
            description = "Refuses a server whose certificate was revoked.")
    boolean ssl_revocation_check_enabled() default false;

    @AttributeDefinition(
            name = "Revocation by",
            description =
                    "Asks the issuer (OCSP), or looks into the keystore's revocation lists, or one after the other.",
            options = {
                @Option(label = "OCSP, then lists", value = "PREFER_OCSP"),
                @Option(label = "Lists, then OCSP", value = "PREFER_CRL"),
                @Option(label = "Lists only", value = "CRL_ONLY")
            })
    String ssl_revocation_mode() default "PREFER_OCSP";

    @AttributeDefinition(
            name = "Connect when in doubt",
            description = "Takes a certificate whose revocation can't be found out because nobody answers, so that a"
                    + " gateway that is offline connects to its own broker.")
    boolean ssl_revocation_soft_fail() default false;
}
