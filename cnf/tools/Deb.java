// SPDX-License-Identifier: Apache-2.0
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes Debian packages of the bundles that {@code Pack} laid out. Run as a single file by the build.
 *
 * <p>Arguments: folder of control files, folder that Pack wrote, version, time (ISO 8601), folder on the target machine. A
 * control file's comment {@code # Takes:} names the deployment packages whose bundles it is for; the one without it
 * gets the rest.
 *
 * <p>The format is deb(5), 2.0: an ar archive of a version, the control files and the data, both as plain ustar: the jars
 * are compressed already, and the same jars give the same bytes. Files belong to root and may be read by all.
 */
public final class Deb {

    private static final Pattern TAKES = Pattern.compile("(?m)^# Takes: (.+)$");
    private static final int BLOCK = 512;

    public static void main(String[] args) throws IOException {
        Path packages = Path.of(args[1]);
        var controls = new TreeMap<String, String>();
        try (var all = Files.list(Path.of(args[0]))) {
            for (Path file : all.toList()) {
                controls.put(file.getFileName().toString().replace(".control", ""), Files.readString(file));
            }
        }
        var rest = new TreeSet<String>();
        try (var all = Files.list(packages.resolve("bundles"))) {
            all.forEach(folder -> rest.add(folder.getFileName().toString()));
        }
        controls.values().forEach(control -> rest.removeAll(takes(control)));
        for (Map.Entry<String, String> each : controls.entrySet()) {
            var folders = takes(each.getValue());
            var files = files(packages.resolve("bundles"), folders.isEmpty() ? rest : folders, args[4]);
            write(packages, each.getKey(), each.getValue(), files, args[2], args[3]);
        }
    }

    /** Folders that a control file asks for; none where it is content with what no other asks for. */
    private static Set<String> takes(String control) {
        var line = TAKES.matcher(control);
        return line.find() ? Set.of(line.group(1).split(" ")) : Set.of();
    }

    private static TreeMap<String, byte[]> files(Path bundles, Set<String> folders, String prefix) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String folder : folders) {
            try (var all = Files.list(bundles.resolve(folder))) {
                for (Path file : all.toList()) {
                    files.put(prefix + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void write(
            Path folder, String name, String control, TreeMap<String, byte[]> files, String maven, String at)
            throws IOException {
        var sums = new StringBuilder();
        long size = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            sums.append(md5(file.getValue())).append("  ").append(file.getKey()).append('\n');
            size += file.getValue().length;
        }
        String filled = control.replaceAll("(?m)^#.*\n", "")
                .replace("${version}", version(maven, sums.toString()))
                .replace("${size}", Long.toString((size + 1023) / 1024));
        var controls = new TreeMap<String, byte[]>();
        controls.put("control", filled.getBytes(StandardCharsets.UTF_8));
        controls.put("md5sums", sums.toString().getBytes(StandardCharsets.UTF_8));
        long time = OffsetDateTime.parse(at).toEpochSecond();
        Path target = folder.resolve(name + "-" + maven + ".deb");
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
            member(out, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII), time);
            member(out, "control.tar", tar(controls, time), time);
            member(out, "data.tar", tar(files, time), time);
        }
        System.out.println(files.size() + " bundles -> " + target);
    }

    /** Debian's order: what follows a tilde comes before the release. */
    private static String version(String maven, String content) throws IOException {
        return maven.endsWith("-SNAPSHOT")
                ? maven.replace("-SNAPSHOT", "~snapshot.")
                        + md5(content.getBytes(StandardCharsets.UTF_8)).substring(0, 8)
                : maven;
    }

    private static void member(OutputStream out, String name, byte[] content, long time) throws IOException {
        String header = String.format("%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, time, 0, 0, "100644", content.length);
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        if (content.length % 2 == 1) {
            out.write('\n');
        }
    }

    private static byte[] tar(Map<String, byte[]> files, long time) throws IOException {
        var out = new ByteArrayOutputStream();
        var folders = new TreeSet<String>();
        folders.add("./");
        for (String file : files.keySet()) {
            for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                folders.add("./" + file.substring(0, slash + 1));
            }
        }
        for (String folder : folders) {
            entry(out, folder, '5', 0755, new byte[0], time);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            entry(out, "./" + file.getKey(), '0', 0644, file.getValue(), time);
        }
        out.write(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /** One entry in the form of POSIX.1-1988, ustar. */
    private static void entry(OutputStream out, String name, char type, int mode, byte[] content, long time)
            throws IOException {
        if (name.length() > 100) {
            throw new IOException(name + ": longer than the 100 bytes of a ustar name");
        }
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, String.format("%07o", mode));
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format("%011o", content.length));
        put(header, 136, String.format("%011o", time));
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        put(header, 265, "root");
        put(header, 297, "root");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        out.write(header);
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static String md5(byte[] content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK has no MD5, which the list of sums of a Debian package needs", e);
        }
    }

    private Deb() {}
}
