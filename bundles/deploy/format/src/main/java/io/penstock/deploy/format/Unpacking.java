// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Unpacks one file. */
final class Unpacking {

    private static final int LONGEST_TEXT = 2 << 20;

    private final Path file;
    private final String shown;
    private final Path into;
    private final Limits limits;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> symbolicNames = new HashSet<>();

    Unpacking(Path file, String shown, Path into, Limits limits) {
        this.file = file;
        this.shown = shown;
        this.into = into;
        this.limits = limits;
    }

    /** A bundle by itself. */
    Item copied() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return unpack(shown, in);
        }
    }

    /** OSGi Compendium 7, 114.3. */
    Unit deploymentPackage(Manifest manifest, Optional<byte[]> set, Optional<byte[]> signature) throws IOException {
        String name = Headers.clause(manifest.getMainAttributes().getValue("DeploymentPackage-SymbolicName"));
        String version = Headers.version(manifest.getMainAttributes().getValue("DeploymentPackage-Version"), shown);
        if (manifest.getMainAttributes().getValue("DeploymentPackage-FixPack") != null) {
            throw new DeployException(
                    "format.fix_pack", shown + " holds only a part of " + name + ". Install the whole package.");
        }
        new Archive(file, shown, limits).walk((entry, content) -> {
            if (!entry.startsWith("META-INF/")) {
                listed(entry, unpack(entry, content), manifest.getAttributes(entry));
            }
        });
        for (String entry : manifest.getEntries().keySet()) {
            if (items.stream().noneMatch(item -> item.path().equals(entry))) {
                throw new DeployException(
                        "format.missing_entry", shown + " names " + entry + ", but does not hold it. Get it again.");
            }
        }
        return new Unit(name, version, Unit.Kind.DEPLOYMENT_PACKAGE, items, set, signature);
    }

    private void listed(String entry, Item item, Attributes section) {
        if (section == null) {
            throw new DeployException(
                    "format.added_entry", shown + " holds " + entry + ", which its manifest does not name.");
        }
        if (section.getValue("Resource-Processor") != null
                || section.getValue("DeploymentPackage-Customizer") != null) {
            throw new DeployException(
                    "format.resource_processor",
                    shown + " wants to be processed by a part of itself (" + entry + "). Only bundles are installed.");
        }
        boolean same = item.symbolicName().equals(Headers.clause(section.getValue("Bundle-SymbolicName")))
                && item.version().equals(Headers.version(section.getValue("Bundle-Version"), entry));
        if (!same) {
            throw new DeployException(
                    "format.other_bundle",
                    shown + " announces another bundle as " + entry + " than it holds, which is " + item.symbolicName()
                            + " " + item.version() + ".");
        }
    }

    /** Whether its bundles are those that were signed is for a verifier to say. */
    Unit set() throws IOException {
        var texts = new ArrayList<byte[]>();
        new Archive(file, shown, limits).walk((entry, content) -> {
            boolean first = texts.isEmpty() && entry.equals(UnitReader.SET);
            if (first || texts.size() == 1 && items.isEmpty() && entry.equals(UnitReader.SIGNATURE)) {
                texts.add(text(entry, content));
            } else {
                unpack(entry, content);
            }
        });
        JsonObject json = json(texts.get(0));
        String name = string(json, "name");
        String version = Headers.version(string(json, "version"), shown);
        if (items.isEmpty()) {
            throw new DeployException("format.empty", shown + " holds no bundle. Put the bundles into it.");
        }
        return new Unit(
                name,
                version,
                Unit.Kind.SET,
                items,
                Optional.of(texts.get(0)),
                texts.size() > 1 ? Optional.of(texts.get(1)) : Optional.empty());
    }

    private byte[] text(String entry, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw new DeployException("format.too_large", entry + " in " + shown + " is longer than two megabytes.");
        }
        return bytes;
    }

    private JsonObject json(byte[] text) {
        try {
            return JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new DeployException("format.set", UnitReader.SET + " in " + shown + " is no JSON object.", e);
        }
    }

    private String string(JsonObject json, String key) {
        if (!json.has(key)
                || !json.get(key).isJsonPrimitive()
                || json.get(key).getAsString().isBlank()) {
            throw new DeployException("format.set", UnitReader.SET + " in " + shown + " has no \"" + key + "\".");
        }
        return json.get(key).getAsString();
    }

    private Item unpack(String entry, InputStream content) throws IOException {
        Path target = into.resolve(items.size() + ".jar");
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            content.transferTo(out);
        }
        Headers headers = Headers.read(target, entry, limits);
        if (!symbolicNames.add(headers.symbolicName())) {
            throw new DeployException(
                    "format.duplicate_bundle",
                    shown + " holds " + headers.symbolicName() + " twice, and one would hide the other.");
        }
        var item = new Item(
                entry,
                target,
                headers.symbolicName(),
                headers.version(),
                Files.size(target),
                HexFormat.of().formatHex(digest.digest()),
                headers.role());
        items.add(item);
        return item;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
