// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import com.google.gson.stream.JsonWriter;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.trust.manifest.SetManifest.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A manifest as JSON in UTF-8. Reading is strict: a field more, a field less or a field twice is malformed. */
public final class ManifestText {

    private static final long FORMAT = 1;
    private static final int LONGEST = 1 << 20;
    private static final Set<String> FIELDS =
            Set.of("format", "name", "version", "security_version", "created", "expires", "items");
    private static final Set<String> ITEM_FIELDS = Set.of("path", "symbolic_name", "version", "sha256", "size", "role");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,250}");

    private ManifestText() {}

    public static byte[] write(SetManifest set) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.setIndent("  ");
            out.beginObject();
            out.name("format").value(FORMAT);
            out.name("name").value(set.name());
            out.name("version").value(set.version());
            out.name("security_version").value(set.securityVersion());
            out.name("created").value(set.created().toString());
            out.name("expires").value(set.expires().toString());
            out.name("items").beginArray();
            for (Item item : set.items()) {
                out.beginObject();
                out.name("path").value(item.path());
                out.name("symbolic_name").value(item.symbolicName());
                out.name("version").value(item.version());
                out.name("sha256").value(item.sha256());
                out.name("size").value(item.size());
                out.name("role").value(item.role().name().toLowerCase(Locale.ROOT));
                out.endObject();
            }
            out.endArray();
            out.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws DeployException {@code trust.malformed} */
    public static SetManifest read(byte[] json) {
        try {
            if (json.length > LONGEST) {
                throw new IOException("it is longer than " + LONGEST + " bytes");
            }
            Fields fields = Fields.read(json, FIELDS);
            if (fields.number("format") != FORMAT) {
                throw new IOException("its format is " + fields.number("format") + ", not " + FORMAT);
            }
            if (fields.number("security_version") < 0) {
                throw new IOException("its security version is negative");
            }
            return new SetManifest(
                    token(fields.text("name")),
                    token(fields.text("version")),
                    fields.number("security_version"),
                    Instant.parse(fields.text("created")),
                    Instant.parse(fields.text("expires")),
                    items(fields.objects("items", ITEM_FIELDS)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new DeployException(
                    "trust.malformed",
                    "The manifest is not one of ours: " + e.getMessage() + ". Sign the unit again.",
                    e);
        }
    }

    private static String token(String text) throws IOException {
        if (!TOKEN.matcher(text).matches()) {
            throw new IOException("a name or a version has other characters than letters, digits and ._-");
        }
        return text;
    }

    private static List<Item> items(List<Fields> all) throws IOException {
        var items = new ArrayList<Item>();
        for (Fields fields : all) {
            items.add(new Item(
                    fields.text("path"),
                    token(fields.text("symbolic_name")),
                    token(fields.text("version")),
                    fields.text("sha256"),
                    fields.number("size"),
                    Role.valueOf(fields.text("role").toUpperCase(Locale.ROOT))));
        }
        return items;
    }
}
