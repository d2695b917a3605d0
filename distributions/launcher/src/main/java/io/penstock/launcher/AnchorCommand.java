// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.trust.Desk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whom this gateway trusts: the certificates in its trust keystore, which it reads anew for each unit. */
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        description = "Adds, lists and removes the trust anchors of this gateway; it may be running.")
final class AnchorCommand {

    @ParentCommand
    private Main main;

    @Option(
            names = "--password",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            paramLabel = "<text>",
            defaultValue = TrustFiles.PASSWORD,
            description = "Of the trust keystore. Default: ${DEFAULT-VALUE}")
    private String password;

    @Command(mixinStandardHelpOptions = true, description = "From now on only what an anchor vouches for is installed.")
    int add(
            @Parameters(paramLabel = "<certificate>", description = "X.509, PEM or DER.") Path file,
            @Option(names = "--name", paramLabel = "<name>", description = "Default: the file's name.") String name)
            throws IOException, GeneralSecurityException {
        String alias = name == null ? file.getFileName().toString() : name;
        KeyStore store = open();
        if (store.containsAlias(alias)) {
            throw new LaunchException(
                    "anchor.exists", "There is an anchor " + alias + ". Remove it first, or give another --name.");
        }
        store.setCertificateEntry(alias, certificate(file));
        save(store);
        System.out.println("trusted: " + describe(store.getCertificate(alias)));
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Says whom this gateway trusts.")
    int list() throws IOException, GeneralSecurityException {
        KeyStore store = open();
        for (String alias : Collections.list(store.aliases())) {
            System.out.println(alias + "  " + describe(store.getCertificate(alias)));
        }
        if (store.size() == 0) {
            System.out.println("no anchor: anybody's code is installed");
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Trusts an anchor no more; the last one is given up by --all.")
    int remove(
            @Parameters(arity = "0..1", paramLabel = "<name>") String name,
            @Option(names = "--all", description = "All of them: anybody's code is installed again.") boolean all)
            throws IOException, GeneralSecurityException {
        KeyStore store = open();
        if (!all && (name == null || !store.containsAlias(name))) {
            throw new LaunchException("anchor.unknown", "There is no such anchor. `penstock anchor list` names them.");
        }
        for (String alias : Collections.list(store.aliases())) {
            if (all || alias.equals(name)) {
                store.deleteEntry(alias);
                System.out.println("removed: " + alias);
            }
        }
        save(store);
        if (all) {
            Desk.giveUpAnchor(TrustFiles.confirmed(main.data()));
        }
        return 0;
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        Path file = TrustFiles.keystore(main.data());
        if (Files.exists(file)) {
            return opened(file);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private KeyStore opened(Path file) throws GeneralSecurityException {
        try {
            return KeyStore.getInstance(file.toFile(), password.toCharArray());
        } catch (IOException e) {
            throw new LaunchException(
                    "anchor.keystore", file + " can't be opened: " + e.getMessage() + ". Give its own --password.");
        }
    }

    /** In one step: the gateway may be reading. */
    private void save(KeyStore store) throws IOException, GeneralSecurityException {
        Path file = TrustFiles.keystore(main.data());
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "trust", ".part");
        try (var out = Files.newOutputStream(aside)) {
            store.store(out, password.toCharArray());
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new LaunchException(
                    "anchor.no_certificate",
                    file + " is no X.509 certificate in PEM or DER. Give the anchor's; `penstock keys` makes one.");
        }
    }

    private static String describe(Certificate certificate) {
        var x509 = (X509Certificate) certificate;
        return x509.getSubjectX500Principal() + ", until " + x509.getNotAfter().toInstant();
    }
}
