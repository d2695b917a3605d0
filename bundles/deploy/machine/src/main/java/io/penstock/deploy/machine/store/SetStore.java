// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** The folder of sets: {@code pointers.json}, {@code sets/<id>.json}, {@code jars/<hash>.jar}. */
public final class SetStore {

    private static final int UNDOS = 3;

    private final FileLayer layer;
    private final Durable durable;
    private final Path folder;

    /** @param folder {@code bundles/} of the data folder */
    public SetStore(FileLayer layer, Path folder) {
        this.layer = layer;
        this.durable = new Durable(layer);
        this.folder = folder.toAbsolutePath();
    }

    public Pointers pointers() throws IOException {
        Path file = folder.resolve("pointers.json");
        Optional<Pointers> owed = durable.owed(file, Pointers.class);
        if (owed.isPresent()) {
            return owed.get();
        }
        return layer.exists(file) ? Json.read(layer, file, Pointers.class) : Pointers.FIRST;
    }

    /** Returns when the choice is durable. */
    public void point(Pointers pointers) throws IOException {
        durable.write(folder.resolve("pointers.json"), pointers);
    }

    /** The same for what is so already: where there is no room it is true all the same, and written later. */
    public void settle(Pointers pointers) {
        durable.writeOrOwe(folder.resolve("pointers.json"), pointers);
    }

    /** Whether there is something to write yet. */
    public boolean owes() {
        return durable.owes();
    }

    /** Writes it, as far as there is room. */
    public void pay() {
        durable.pay();
    }

    public SetRecord set(long id) throws IOException {
        return id == 0 ? SetRecord.DISTRIBUTION : Json.read(layer, file(id), SetRecord.class);
    }

    public void write(SetRecord set) throws IOException {
        durable.write(file(set.id()), set);
    }

    /** Where a bundle is kept, or would be. */
    public Path jar(String sha256) {
        return folder.resolve("jars").resolve(sha256 + ".jar");
    }

    /** Keeps a bundle under its hash; does nothing where it is kept already, unharmed. */
    public void keep(InputStream content, String sha256) throws IOException {
        if (!unharmed(sha256)) {
            String found = durable.copy(content, jar(sha256));
            if (!found.equals(sha256)) {
                layer.delete(jar(sha256));
                throw new IOException("The file has changed since it was looked at: " + found + " is not " + sha256);
            }
        }
    }

    /** Whether every bundle of the set is there, with the content that the set names. */
    public boolean whole(SetRecord set) throws IOException {
        for (Member member : set.bundles()) {
            if (!unharmed(member.sha256())) {
                return false;
            }
        }
        return true;
    }

    private boolean unharmed(String sha256) throws IOException {
        if (!layer.exists(jar(sha256))) {
            return false;
        }
        var digest = Durable.sha256();
        try (InputStream in = new DigestInputStream(layer.open(jar(sha256)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Deletes what neither the confirmed set nor those that an undo leads to use. */
    public void prune() throws IOException {
        Set<String> sets = new HashSet<>();
        Set<String> jars = new HashSet<>();
        long id = pointers().confirmed();
        for (int i = 0; i <= UNDOS && id > 0 && layer.exists(file(id)); i++) {
            SetRecord set = set(id);
            sets.add(file(id).getFileName().toString());
            set.bundles().forEach(member -> jars.add(member.sha256() + ".jar"));
            id = set.before();
        }
        keepOnly(folder.resolve("sets"), sets);
        keepOnly(folder.resolve("jars"), jars);
    }

    private void keepOnly(Path of, Set<String> names) throws IOException {
        for (String name : layer.list(of)) {
            if (!names.contains(name)) {
                layer.delete(of.resolve(name));
            }
        }
    }

    private Path file(long id) {
        return folder.resolve("sets").resolve(id + ".json");
    }
}
