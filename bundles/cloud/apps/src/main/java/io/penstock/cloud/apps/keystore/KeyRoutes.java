// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.keystore;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.security.keystore.KeystoreService;

/**
 * KEYS-V1 and KEYS-V2, which answer the same here. A private key is made in the gateway and never leaves it.
 *
 * <p>Otherwise than on Kura an entry that is there is not overwritten: it is deleted first, by whoever means it.
 */
final class KeyRoutes {

    private static final int LARGEST_KEY = 8192;

    private final Keystores keystores;
    private final Locals locals;

    KeyRoutes(Keystores keystores, Locals locals) {
        this.keystores = keystores;
        this.locals = locals;
    }

    List<Route> routes() {
        return List.of(
                reads("GET", "keystores", request -> list()),
                reads("GET", "keystores/entries", this::entries),
                reads("GET", "keystores/entries/entry", this::entry),
                reads("POST", "keystores/entries/csr", this::csr),
                changes("POST", "keystores/entries/certificate", this::certificate),
                changes("POST", "keystores/entries/keypair", this::keyPair),
                changes("DEL", "keystores/entries", this::delete));
    }

    private KuraPayload list() throws KuraException {
        var answer = new JsonArray();
        for (var each : keystores.all().entrySet()) {
            KeyStore store = each.getValue().getKeyStore();
            var json = new JsonObject();
            json.addProperty("keystoreServicePid", each.getKey());
            json.addProperty("type", store.getType());
            json.addProperty("size", each.getValue().getAliases().size());
            answer.add(json);
        }
        return Replies.json(answer);
    }

    /** All, or those of one keystore, or those of one alias. */
    private KuraPayload entries(Request request) throws KuraException {
        Optional<String> pid = Optional.empty();
        Optional<String> alias = Optional.empty();
        if (request.hasBody()) {
            JsonObject body = Json.object(request.json());
            pid = Json.text(body, "keystoreServicePid");
            alias = Json.text(body, "alias");
        }
        Map<String, KeystoreService> some =
                pid.isPresent() ? Map.of(pid.get(), keystores.of(pid.get())) : keystores.all();
        var answer = new JsonArray();
        for (var each : some.entrySet()) {
            for (var entry : new TreeMap<>(each.getValue().getEntries()).entrySet()) {
                if (alias.isEmpty() || alias.get().equals(entry.getKey())) {
                    answer.add(EntryJson.summary(each.getKey(), entry.getKey(), entry.getValue()));
                }
            }
        }
        return Replies.json(answer);
    }

    private KuraPayload entry(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        String alias = alias(body);
        String pid = keystores.holding(Json.text(body, "keystoreServicePid"), alias);
        KeyStore.Entry entry = keystores.of(pid).getEntry(alias);
        if (entry == null) {
            throw Keystores.unknown(alias);
        }
        return Replies.json(EntryJson.whole(pid, alias, entry));
    }

    private KuraPayload csr(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        String alias = alias(body);
        String pid = keystores.holding(Json.text(body, "keystoreServicePid"), alias);
        X500Principal subject = subject(body);
        var json = new JsonObject();
        json.addProperty(
                "signingRequest",
                keystores.of(pid).getCSR(alias, subject, Json.requiredText(body, "signatureAlgorithm")));
        return Replies.json(json);
    }

    private KuraPayload certificate(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        var entry = new KeyStore.TrustedCertificateEntry(Pem.certificate(Json.requiredText(body, "certificate")));
        free(body).setEntry(alias(body), entry);
        return Replies.done();
    }

    private KuraPayload keyPair(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        long size = Json.requiredWhole(body, "size");
        if (size < 1 || size > LARGEST_KEY) {
            throw Refusal.bad(
                    "keystore.key_size", "A key of " + size + " bits is not made; " + LARGEST_KEY + " at most.");
        }
        subject(body); // refuses what is no name
        free(body)
                .createKeyPair(
                        alias(body),
                        Json.requiredText(body, "algorithm"),
                        (int) size,
                        Json.requiredText(body, "signatureAlgorithm"),
                        Json.requiredText(body, "attributes"));
        return Replies.done();
    }

    private KuraPayload delete(Request request) throws KuraException {
        JsonObject body = Json.object(request.json());
        String alias = alias(body);
        KeystoreService keystore = changed(body);
        if (!keystore.getAliases().contains(alias)) {
            throw Keystores.unknown(alias);
        }
        keystore.deleteEntry(alias);
        return Replies.done();
    }

    /** The named keystore, where it may be changed from afar. */
    private KeystoreService changed(JsonObject body) throws KuraException {
        String pid = Json.requiredText(body, "keystoreServicePid");
        KeystoreService keystore = keystores.of(pid);
        locals.check(pid, Map.of());
        return keystore;
    }

    /** The named keystore, where it has no such entry. */
    private KeystoreService free(JsonObject body) throws KuraException {
        KeystoreService keystore = changed(body);
        if (keystore.getAliases().contains(alias(body))) {
            throw Refusal.bad(
                    "keystore.taken", "There is an entry " + alias(body) + " already. Delete it first, if it may go.");
        }
        return keystore;
    }

    private static String alias(JsonObject body) throws Refusal {
        return Names.checked("alias", Json.requiredText(body, "alias"));
    }

    private static X500Principal subject(JsonObject body) throws Refusal {
        String name = Json.requiredText(body, "attributes");
        try {
            return new X500Principal(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.bad(
                    "keystore.subject",
                    "\"" + Names.shown(name) + "\" is no distinguished name. Send one, such as CN=gateway-1.");
        }
    }
}
