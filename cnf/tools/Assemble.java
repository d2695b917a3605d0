// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Lays a distribution out as a folder: the locked bundles of its bndrun with their start levels, the launcher's class
 * path, the static files. Run as a single file by the build.
 *
 * <p>Arguments: bndrun, start levels (bnd), Maven's dependency list, folder of static files, target folder, then the
 * names of the plain jars of the launcher's class path.
 */
public final class Assemble {

    private static final Pattern LOCKED = Pattern.compile("^\\s+([\\w.\\-]+);version='\\[([^,]+),[^']+'");
    private static final Pattern LEVEL = Pattern.compile("([\\w.*\\-]+);startlevel=(\\d+)");

    public static void main(String[] args) throws IOException {
        Map<String, Integer> levels = levels(Path.of(args[1]));
        Map<String, Path> jars = jars(Path.of(args[2]));
        Path out = Path.of(args[4]);
        clean(out);
        copyTree(Path.of(args[3]), out);
        var list = new ArrayList<String>();
        for (String locked : locked(Path.of(args[0]))) {
            String[] bundle = locked.split(" ");
            Path jar = jars.get(bundle[0] + " " + bundle[1]);
            if (jar == null) {
                throw new IOException("no dependency of the distribution is the locked bundle " + locked
                        + "; add it to the pom, or run mvn -Presolve verify");
            }
            String file = "bundles/" + bundle[0] + "-" + bundle[1] + ".jar";
            copy(jar, out.resolve(file));
            list.add(level(bundle[0], levels) + " " + bundle[0] + " " + file);
        }
        Files.createDirectories(out.resolve("conf"));
        Files.write(out.resolve("conf/bundles.list"), list);
        Files.write(out.resolve("conf/models.list"), models(out.resolve("bundles")));
        for (int i = 5; i < args.length; i++) {
            copy(jars.get(args[i]), out.resolve("lib/" + args[i] + ".jar"));
        }
        System.out.println(list.size() + " bundles -> " + out);
    }

    /**
     * The models of the distribution by digest, as the inference engine makes it: they are not tried in a child process
     * at the gateway's first start.
     */
    private static List<String> models(Path bundles) throws IOException {
        var models = new ArrayList<String>();
        try (var jars = Files.list(bundles)) {
            for (Path jar : jars.sorted().toList()) {
                try (var file = new JarFile(jar.toFile())) {
                    var json = file.getEntry("model.json");
                    var onnx = file.getEntry("model.onnx");
                    if (json != null && onnx != null) {
                        String both = sha256(file.getInputStream(json).readAllBytes())
                                + sha256(file.getInputStream(onnx).readAllBytes());
                        models.add(sha256(both.getBytes(StandardCharsets.US_ASCII)) + " " + jar.getFileName());
                    }
                }
            }
        }
        return models;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static List<String> locked(Path bndrun) throws IOException {
        var found = new ArrayList<String>();
        boolean inside = false;
        for (String line : Files.readAllLines(bndrun)) {
            inside = line.startsWith("-runbundles:") || inside && line.startsWith("\t");
            var match = LOCKED.matcher(line);
            if (inside && match.find()) {
                found.add(match.group(1) + " " + match.group(2));
            }
        }
        if (found.isEmpty()) {
            throw new IOException(bndrun + " has no -runbundles; run mvn -Presolve verify");
        }
        return found;
    }

    private static Map<String, Integer> levels(Path bnd) throws IOException {
        var levels = new LinkedHashMap<String, Integer>();
        var match = LEVEL.matcher(Files.readString(bnd));
        while (match.find()) {
            levels.putIfAbsent(match.group(1), Integer.parseInt(match.group(2)));
        }
        return levels;
    }

    private static int level(String name, Map<String, Integer> levels) {
        for (var entry : levels.entrySet()) {
            String glob = "glob:" + entry.getKey();
            if (FileSystems.getDefault().getPathMatcher(glob).matches(Path.of(name))) {
                return entry.getValue();
            }
        }
        throw new IllegalArgumentException("no start level fits " + name);
    }

    /** Each jar by symbolic name and version, and by artifact id. */
    private static Map<String, Path> jars(Path dependencyList) throws IOException {
        var jars = new HashMap<String, Path>();
        for (String line : Files.readAllLines(dependencyList)) {
            String[] parts = line.strip().replaceAll("\u001B\\[[;\\d]*m", "").split(":");
            if (parts.length < 6 || !parts[2].equals("jar")) {
                continue;
            }
            Path jar = Path.of(parts[parts.length - 1].split(" -- ")[0].strip());
            jars.put(parts[1], jar);
            try (var file = new JarFile(jar.toFile())) {
                Attributes main = file.getManifest() == null
                        ? new Attributes()
                        : file.getManifest().getMainAttributes();
                String name = main.getValue("Bundle-SymbolicName");
                if (name != null) {
                    jars.put(name.split(";")[0].strip() + " " + threeParts(main.getValue("Bundle-Version")), jar);
                }
            }
        }
        return jars;
    }

    private static String threeParts(String version) {
        List<String> parts = new ArrayList<>(List.of(version.split("\\.")));
        while (parts.size() < 3) {
            parts.add("0");
        }
        return String.join(".", parts.subList(0, 3));
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder.resolve("bundles"));
        Files.createDirectories(folder.resolve("lib"));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Assemble() {}
}
