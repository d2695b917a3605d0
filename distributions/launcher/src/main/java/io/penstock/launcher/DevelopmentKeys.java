// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.trust.Roles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An authority with one key below it, made by the JDK's keytool: Java has no API that issues certificates. */
final class DevelopmentKeys {

    static final String ANCHOR = "anchor.pem";
    static final String AUTHORITY = "anchor.p12";
    static final String SIGNING = "signing.p12";
    static final int ANCHOR_DAYS = 3650;

    private final Path folder;

    DevelopmentKeys(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    void make(List<String> roles, int days) throws IOException, InterruptedException, GeneralSecurityException {
        String usages = roles.stream().map(DevelopmentKeys::usage).collect(Collectors.joining(","));
        Files.createDirectories(folder);
        Path password = KeyPassword.make(folder);
        Path store = folder.resolve(AUTHORITY);
        pair(
                store,
                password,
                "anchor",
                "CN=Penstock development anchor",
                ANCHOR_DAYS,
                "-ext",
                "bc:critical=ca:true,pathlen:0",
                "-ext",
                "ku:critical=keyCertSign,cRLSign");
        pair(
                store,
                password,
                "signing",
                "CN=Penstock development signer",
                days,
                "-signer",
                "anchor",
                "-ext",
                "ku:critical=digitalSignature",
                "-ext",
                "eku=" + usages);
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                "anchor",
                "-keystore",
                store.toString(),
                "-storepass:file",
                password.toString(),
                "-file",
                folder.resolve(ANCHOR).toString()));
        divide(store, Files.readString(password).toCharArray());
    }

    private static String usage(String role) {
        try {
            return Roles.usage(Role.valueOf(role));
        } catch (IllegalArgumentException e) {
            throw new LaunchException("keys.role", role + " is no role. There are code, model and configuration.");
        }
    }

    private static void pair(Path store, Path password, String alias, String name, int days, String... more)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                name,
                "-validity",
                Integer.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                password.toString()));
        arguments.addAll(List.of(more));
        keytool(arguments);
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new LaunchException("keys.keytool", "keytool failed: " + said.strip() + ". Is Java 17 complete?");
        }
    }

    /** The signing key goes into a file of its own, so that the anchor's can be put away. */
    private void divide(Path store, char[] password) throws IOException, GeneralSecurityException {
        KeyStore both = KeyStore.getInstance(store.toFile(), password);
        KeyStore signing = KeyStore.getInstance("PKCS12");
        signing.load(null, null);
        var protection = new KeyStore.PasswordProtection(password);
        signing.setEntry("signing", both.getEntry("signing", protection), protection);
        save(signing, folder.resolve(SIGNING), password);
        both.deleteEntry("signing");
        save(both, store, password);
    }

    private static void save(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }
}
