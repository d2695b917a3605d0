// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import io.penstock.kura.seam.guard.LocalOnly;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class KeysOverKapuaTest {

    private static final String ENTRY = "{\"keystoreServicePid\":\"keys\",\"alias\":\"%s\"%s}";
    private static final String PAIR =
            ",\"algorithm\":\"RSA\",\"size\":%s,\"signatureAlgorithm\":\"SHA256withRSA\"," + "\"attributes\":\"%s\"";

    private Cloud cloud;

    @Test
    void aKeystoreThatIsKeptIsReadAndNotChanged(@InjectBundleContext BundleContext context) throws Exception {
        var probe = new Probe(context);
        probe.create(
                "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl",
                "keys",
                Map.of("keystore.path", "kept.ks"));
        KeystoreService keystore = probe.component(KeystoreService.class, "keys");
        var kept = context.registerService(LocalOnly.class, new Kept(), null);
        try (var opened = new Cloud(probe, "KEYS-V1", "KEYS-V2", "CONF-V2")) {
            cloud = opened;
            String pair = String.format(PAIR, 2048, "CN=gw");
            refused(ask("POST", "entries/keypair", "own", pair), 400, "trust.local_only");
            refused(ask("DEL", "entries", "own", ""), 400, "trust.local_only");
            KapuaReply deleted = cloud.ask("CONF-V2", "DEL", "factoryComponents/byPid", "{\"pids\":[\"keys\"]}");
            refused(deleted, 400, "trust.local_only");
            assertThat(ask("GET", "entries", "own", "").code()).isEqualTo(200);
            assertThat(keystore.getAliases()).isEmpty();
            kept.unregister();
            Probe.eventually(
                    () -> assertThat(ask("POST", "entries/keypair", "own", pair).code())
                            .isEqualTo(200));
        }
        probe.delete("keys");
    }

    private static final class Kept implements LocalOnly {

        @Override
        public Optional<String> refusal(String pid, Map<String, Object> wished) {
            return pid.equals("keys") ? Optional.of("trust.local_only: not from afar.") : Optional.empty();
        }

        @Override
        public Optional<String> refusal(String symbolicName) {
            return Optional.empty();
        }
    }

    @Test
    void aKeyIsMadeHereAndNeverLeavesAndACertificateIsAddedAndDeleted(@InjectBundleContext BundleContext context)
            throws Exception {
        var probe = new Probe(context);
        probe.create(
                "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl",
                "keys",
                Map.of("keystore.path", "keys.ks"));
        KeystoreService keystore = probe.component(KeystoreService.class, "keys");
        try (var opened = new Cloud(probe, "KEYS-V1", "KEYS-V2")) {
            cloud = opened;
            assertThat(ask("POST", "entries/keypair", "own", String.format(PAIR, 2048, "CN=gw"))
                            .code())
                    .isEqualTo(200);
            JsonObject own = Cloud.json(ask("GET", "entries/entry", "own", "")).getAsJsonObject();
            assertThat(own.get("type").getAsString()).isEqualTo("PRIVATE_KEY");
            assertThat(own.toString()).doesNotContain("PRIVATE KEY-----").contains("BEGIN CERTIFICATE");
            String request = ",\"signatureAlgorithm\":\"SHA256withRSA\",\"attributes\":\"CN=gw\"";
            assertThat(Cloud.text(ask("POST", "entries/csr", "own", request))).contains("BEGIN CERTIFICATE REQUEST");
            String pem = own.getAsJsonArray("certificateChain").get(0).getAsString();
            String certificate = ",\"certificate\":" + new JsonPrimitive(pem);
            assertThat(ask("POST", "entries/certificate", "ca", certificate).code())
                    .isEqualTo(200);
            assertThat(keystore.getAliases()).containsExactlyInAnyOrder("own", "ca");

            refused(ask("POST", "entries/certificate", "ca", certificate), 400, "keystore.taken");
            refused(ask("POST", "entries/certificate", "new", ",\"certificate\":\"PEM\""), 400, "keystore.certificate");
            refused(
                    ask("POST", "entries/keypair", "new", String.format(PAIR, 99999, "CN=gw")),
                    400,
                    "keystore.key_size");
            refused(ask("POST", "entries/keypair", "new", String.format(PAIR, 2048, "gw")), 400, "keystore.subject");
            refused(ask("POST", "entries/csr", "ca", request), 400, "keystore.no_key");
            refused(ask("GET", "entries/entry", "none", ""), 404, "keystore.unknown_entry");
            refused(ask("DEL", "entries", "none", ""), 404, "keystore.unknown_entry");
            assertThat(keystore.getAliases()).containsExactlyInAnyOrder("own", "ca");

            assertThat(ask("DEL", "entries", "ca", "").code()).isEqualTo(200);
            assertThat(keystore.getAliases()).containsExactly("own");
        }
        probe.delete("keys");
    }

    private KapuaReply ask(String verb, String resource, String alias, String more) throws Exception {
        return cloud.ask("KEYS-V2", verb, "keystores/" + resource, String.format(ENTRY, alias, more));
    }

    private static void refused(KapuaReply reply, int code, String reason) {
        assertThat(reply.code()).as(reply.error()).isEqualTo(code);
        assertThat(reply.error()).startsWith(reason + ": ");
    }
}
