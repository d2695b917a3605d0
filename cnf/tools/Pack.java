// SPDX-License-Identifier: Apache-2.0
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs bundles into deployment packages, as Kura's console and its DEPLOY-V2 take them. Run as a single file by the
 * build.
 *
 * <p>Arguments: list of packages, Maven's dependency list, version, time of the entries (ISO 8601), target folder. It then
 * has {@code dp/*.dp}, and {@code bundles/<package>/*.jar}: what is in them.
 *
 * <p>The format is OSGi Compendium 7, 114.3: a jar, the manifest first, then the bundles in the manifest's order. Felix's
 * deployment admin replaces a bundle only if its version changed, so the qualifier SNAPSHOT is extended by a digest of the
 * bundle: what changed is replaced, what did not stays as it is. A release is packed byte for byte.
 */
public final class Pack {

    private static final Pattern SNAPSHOT =
            Pattern.compile("(?m)^(Bundle-Version: \\d+\\.\\d+\\.\\d+\\.SNAPSHOT)(\r?)$");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** A bundle as it goes into a package. */
    record Bundle(String name, String version, byte[] jar) {

        String file() {
            return name + "-" + version + ".jar";
        }
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<String>> packages = packages(Path.of(args[0]));
        Map<String, Path> jars = jars(Path.of(args[1]));
        var time = LocalDateTime.ofInstant(OffsetDateTime.parse(args[3]).toInstant(), ZoneOffset.UTC);
        Path out = Path.of(args[4]);
        clean(out.resolve("dp"));
        clean(out.resolve("bundles"));
        for (var each : packages.entrySet()) {
            var bundles = new ArrayList<Bundle>();
            for (String artifact : each.getValue()) {
                Path jar = jars.get(artifact);
                if (jar == null) {
                    throw new IOException(args[0] + " names " + artifact + ", which is no dependency of this module");
                }
                bundles.add(read(jar));
            }
            Path dp = out.resolve("dp").resolve(each.getKey() + "-" + args[2] + ".dp");
            try (OutputStream file = Files.newOutputStream(dp)) {
                write(file, each.getKey(), version(args[2], bundles), bundles, time);
            }
            Path folder = Files.createDirectories(out.resolve("bundles").resolve(each.getKey()));
            for (Bundle bundle : bundles) {
                Files.write(folder.resolve(bundle.file()), bundle.jar());
            }
        }
        System.out.println(packages.size() + " deployment packages -> " + out.resolve("dp"));
    }

    /** Writes one deployment package. The same bundles give the same bytes. */
    static void write(OutputStream out, String name, String version, List<Bundle> bundles, LocalDateTime time)
            throws IOException {
        var manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
        header(manifest, "DeploymentPackage-SymbolicName", name);
        header(manifest, "DeploymentPackage-Version", version);
        header(manifest, "DeploymentPackage-Vendor", "Penstock");
        for (Bundle bundle : bundles) {
            manifest.append("\r\n");
            header(manifest, "Name", bundle.file());
            header(manifest, "Bundle-SymbolicName", bundle.name());
            header(manifest, "Bundle-Version", bundle.version());
        }
        manifest.append("\r\n");
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        store(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8), time);
        for (Bundle bundle : bundles) {
            store(zip, bundle.file(), bundle.jar(), time);
        }
        zip.finish();
    }

    /** Reads a bundle, and extends the version of a snapshot. */
    static Bundle read(Path file) throws IOException {
        byte[] jar = Files.readAllBytes(file);
        Bundle bundle = described(file, jar);
        if (!bundle.version().endsWith(".SNAPSHOT")) {
            return bundle;
        }
        return described(file, stamp(jar, "-" + digest(jar)));
    }

    private static Bundle described(Path file, byte[] jar) throws IOException {
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            var main = in.getManifest() == null ? null : in.getManifest().getMainAttributes();
            if (main == null || main.getValue("Bundle-SymbolicName") == null) {
                throw new IOException(file + " is no bundle, or its manifest is not its first entry");
            }
            String name = main.getValue("Bundle-SymbolicName").split(";")[0].strip();
            return new Bundle(name, main.getValue("Bundle-Version"), jar);
        }
    }

    private static byte[] stamp(byte[] jar, String stamp) throws IOException {
        var bytes = new ByteArrayOutputStream(jar.length + 64);
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith("META-INF/") && entry.getName().endsWith(".SF")) {
                    throw new IOException("a snapshot is not signed: its version is stamped when it is packed");
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                if (entry.getName().equals(MANIFEST)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.write(SNAPSHOT.matcher(text)
                            .replaceFirst("$1" + stamp + "$2")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** A release's own; a snapshot's with a digest of its bundles. */
    private static String version(String maven, List<Bundle> bundles) {
        if (!maven.endsWith("-SNAPSHOT")) {
            return maven;
        }
        var all = new StringBuilder();
        bundles.forEach(bundle -> all.append(bundle.file()).append('\n'));
        return maven.replace("-SNAPSHOT", ".SNAPSHOT-") + digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void header(StringBuilder manifest, String name, String value) {
        String line = name + ": " + value;
        for (int i = 72; i < line.length(); i += 72) { // the jar specification: lines of 72 bytes, then a space
            line = line.substring(0, i) + "\r\n " + line.substring(i);
            i += 2;
        }
        manifest.append(line).append("\r\n");
    }

    /** Stored, not deflated: a bundle is compressed already, and no library's compression is part of the bytes. */
    private static void store(ZipOutputStream zip, String name, byte[] content, LocalDateTime time) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, List<String>> packages(Path list) throws IOException {
        var packages = new LinkedHashMap<String, List<String>>();
        var owners = new HashMap<String, String>();
        for (String line : Files.readAllLines(list)) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String other = owners.put(words[1], words[0]);
            if (other != null) {
                throw new IOException(list + ": " + words[1] + " is in " + other + " already");
            }
            if (!words[0].equals("-")) {
                packages.computeIfAbsent(words[0], name -> new ArrayList<>()).add(words[1]);
            }
        }
        return packages;
    }

    private static Map<String, Path> jars(Path dependencyList) throws IOException {
        var jars = new HashMap<String, Path>();
        for (String line : Files.readAllLines(dependencyList)) {
            String[] parts = line.strip().replaceAll("\u001B\\[[;\\d]*m", "").split(":");
            if (parts.length >= 6 && parts[2].equals("jar")) {
                jars.put(parts[1], Path.of(parts[parts.length - 1].split(" -- ")[0].strip()));
            }
        }
        return jars;
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private Pack() {}
}
