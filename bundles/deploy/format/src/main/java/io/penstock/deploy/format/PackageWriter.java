// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes deployment packages (OSGi Compendium 7, 114.3) as Kura's console and its DEPLOY-V2 take them: the manifest
 * first, then the bundles in their order. The same bundles give the same bytes.
 */
@ProviderType
public final class PackageWriter {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int LINE = 72;

    private final Limits limits;

    public PackageWriter(Limits limits) {
        this.limits = limits;
    }

    /**
     * Writes a package.
     *
     * @param name of the package; at most what a symbolic name may have
     * @param version as OSGi writes it
     * @param bundles in the order in which they are installed
     * @throws DeployException where one is no bundle, or two have one name
     */
    public void write(OutputStream out, String name, String version, List<Path> bundles) throws IOException {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            throw new DeployException(
                    "format.package_name", "\"" + name + "\" cannot name a package: letters, digits, - _ and dots.");
        }
        var manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
        header(manifest, "DeploymentPackage-SymbolicName", name);
        header(manifest, "DeploymentPackage-Version", Headers.version(version, name));
        var files = new ArrayList<String>();
        var names = new HashSet<String>();
        for (Path bundle : bundles) {
            Headers headers = Headers.read(bundle, bundle.getFileName().toString(), limits);
            if (!names.add(headers.symbolicName())) {
                throw new DeployException(
                        "format.duplicate_bundle", headers.symbolicName() + " is there twice. Leave one out.");
            }
            files.add(headers.symbolicName() + "-" + headers.version() + ".jar");
            manifest.append("\r\n");
            header(manifest, "Name", files.get(files.size() - 1));
            header(manifest, "Bundle-SymbolicName", headers.symbolicName());
            header(manifest, "Bundle-Version", headers.version());
        }
        manifest.append("\r\n");
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        store(zip, "META-INF/MANIFEST.MF", manifest.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            store(zip, files.get(i), Files.readAllBytes(bundles.get(i)));
        }
        zip.finish();
    }

    /** Of a package that holds one bundle: that bundle's. */
    public String[] nameAndVersion(Path bundle) throws IOException {
        Headers headers = Headers.read(bundle, bundle.getFileName().toString(), limits);
        return new String[] {headers.symbolicName(), headers.version()};
    }

    private static void header(StringBuilder manifest, String name, String value) {
        String left = name + ": " + value;
        while (left.length() > LINE) { // the jar specification: lines of 72 bytes, then a space
            manifest.append(left, 0, LINE).append("\r\n");
            left = " " + left.substring(LINE);
        }
        manifest.append(left).append("\r\n");
    }

    /** Stored, not deflated: a bundle is compressed already, and no library's compression is part of the bytes. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
