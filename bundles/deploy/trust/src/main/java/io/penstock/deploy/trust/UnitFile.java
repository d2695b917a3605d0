// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import io.penstock.deploy.api.Unit.Kind;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.trust.manifest.ManifestText;
import io.penstock.deploy.trust.manifest.SetFiles;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.osgi.framework.Version;

/**
 * Reads a unit at the developer's desk, for signing and explaining: a bundle, a deployment package, a set archive, or a
 * folder of bundles. Entries are unpacked under numbers, not under their names.
 */
public final class UnitFile {

    private static final long LONGEST = 1L << 30;

    private final Path scratch;

    /** @param scratch an empty folder that the caller deletes */
    public UnitFile(Path scratch) {
        this.scratch = scratch;
    }

    /** @throws DeployException {@code trust.not_a_bundle}, {@code trust.duplicate_name} */
    public Unit read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return folder(file);
        }
        try (var jar = new JarFile(file.toFile(), false)) {
            if (jar.getEntry(SetFiles.MANIFEST) != null) {
                return set(jar);
            }
            Attributes main = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            if (main.getValue("DeploymentPackage-SymbolicName") != null) {
                return new Unit(
                        name(main.getValue("DeploymentPackage-SymbolicName")),
                        main.getValue("DeploymentPackage-Version"),
                        Kind.DEPLOYMENT_PACKAGE,
                        items(jar),
                        beside(SetFiles.manifestOf(file)),
                        beside(SetFiles.signatureOf(file)));
            }
        }
        Item item = item(file.getFileName().toString(), file);
        return new Unit(
                item.symbolicName(),
                item.version(),
                Kind.BUNDLE,
                List.of(item),
                beside(SetFiles.manifestOf(file)),
                beside(SetFiles.signatureOf(file)));
    }

    private Unit folder(Path folder) throws IOException {
        List<Path> jars;
        try (var all = Files.list(folder)) {
            jars = all.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
        }
        var items = new ArrayList<Item>();
        for (Path jar : jars) {
            items.add(item(jar.getFileName().toString(), jar));
        }
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new Unit(name, "1.0.0", Kind.SET, items, Optional.empty(), Optional.empty());
    }

    private Unit set(JarFile jar) throws IOException {
        byte[] manifest = bytes(jar, SetFiles.MANIFEST);
        SetManifest set = ManifestText.read(manifest);
        Optional<byte[]> signature = jar.getEntry(SetFiles.SIGNATURE) == null
                ? Optional.empty()
                : Optional.of(bytes(jar, SetFiles.SIGNATURE));
        return new Unit(set.name(), set.version(), Kind.SET, items(jar), Optional.of(manifest), signature);
    }

    private List<Item> items(JarFile jar) throws IOException {
        var items = new ArrayList<Item>();
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (entry.getName().endsWith(".jar")) {
                Path file = scratch.resolve(items.size() + ".jar");
                try (InputStream in = jar.getInputStream(entry);
                        var out = Files.newOutputStream(file)) {
                    Hashing.copy(in, out, LONGEST);
                }
                items.add(item(entry.getName(), file));
            }
        }
        return items;
    }

    private static Item item(String path, Path file) throws IOException {
        BundleFile bundle = BundleFile.read(path, file);
        String symbolicName = bundle.name("Bundle-SymbolicName")
                .orElseThrow(() -> new DeployException(
                        "trust.not_a_bundle", path + " has no Bundle-SymbolicName. Build it as a bundle."));
        boolean model = bundle.header("Provide-Capability")
                .filter(value -> value.contains("io.penstock.model"))
                .isPresent();
        return new Item(
                path,
                file,
                symbolicName,
                version(path, bundle),
                Files.size(file),
                Hashing.sha256(file),
                model && PureData.acting(bundle).isEmpty() ? Role.MODEL : Role.CODE);
    }

    private static String version(String path, BundleFile bundle) {
        try {
            return Version.parseVersion(bundle.header("Bundle-Version").orElse("0.0.0"))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw new DeployException(
                    "trust.not_a_bundle", path + " has no valid Bundle-Version: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] bytes(JarFile jar, String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return in.readNBytes(2 << 20); // longer is refused by who reads it
        }
    }

    private static Optional<byte[]> beside(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static String name(String header) {
        return header.split(";", 2)[0].strip();
    }
}
