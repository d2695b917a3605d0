// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the file that a unit came in, and unpacks its bundles under numbers, not under the names in it.
 *
 * <p>What kind of file it is, its first entry says: a manifest of a bundle or of a deployment package, or the signed
 * manifest of a set.
 */
@ProviderType
public final class UnitReader {

    /** The signed manifest: the first entry of a set archive. */
    public static final String SET = "set.json";
    /** Its signature: the second. */
    public static final String SIGNATURE = "set.sig";

    private static final String PACKAGE = "DeploymentPackage-SymbolicName";
    private static final long LONGEST_TEXT = 2 << 20;

    private final Limits limits;

    public UnitReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a unit that is called as its file is. */
    public Unit read(Path file, Path into) throws IOException {
        return read(file, String.valueOf(file.getFileName()), into);
    }

    /**
     * Reads a unit.
     *
     * @param file of any of the three kinds
     * @param shown the name by which who handed it in knows it
     * @param into a folder for what is unpacked; the caller's to delete
     * @throws DeployException with a reason that begins with {@code format.}
     */
    public Unit read(Path file, String shown, Path into) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DeployException(
                    "format.no_file", shown + " is not a file. Give the path of a bundle or package.");
        }
        Files.createDirectories(into);
        var unpacking = new Unpacking(file, shown, into, limits);
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null) {
                throw new DeployException(
                        "format.not_an_archive", shown + " is no archive. Give a .jar, a .dp or a set.");
            }
            if (first.getName().equals(SET)) {
                return unpacking.set();
            }
            if (first.getName().equals(JarFile.MANIFEST_NAME)) {
                Manifest manifest = Headers.manifest(zip);
                if (manifest.getMainAttributes().getValue(PACKAGE) != null) {
                    return unpacking.deploymentPackage(manifest, beside(file, SET), beside(file, SIGNATURE));
                }
            }
        } catch (ZipException | EOFException e) {
            throw Directory.broken(shown, String.valueOf(e.getMessage()));
        }
        refuseALatePackage(file, shown);
        Unit.Item item = unpacking.copied();
        return new Unit(
                item.symbolicName(),
                item.version(),
                Unit.Kind.BUNDLE,
                List.of(item),
                beside(file, SET),
                beside(file, SIGNATURE));
    }

    /** A package whose manifest is not its first entry is read by no other host. */
    private void refuseALatePackage(Path file, String shown) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            boolean late = manifest != null && manifest.getMainAttributes().getValue(PACKAGE) != null;
            if (late || jar.getEntry(SET) != null && manifest == null) {
                throw new DeployException(
                        "format.manifest_not_first",
                        shown + " has its manifest behind other entries. Pack it again: penstock pack.");
            }
        } catch (ZipException e) {
            return; // reading it to its end says why
        }
    }

    private static Optional<byte[]> beside(Path file, String what) throws IOException {
        Path other = file.resolveSibling(file.getFileName() + "." + what);
        try {
            if (Files.size(other) > LONGEST_TEXT) {
                throw new DeployException("format.too_large", other.getFileName() + " is longer than two megabytes.");
            }
            return Optional.of(Files.readAllBytes(other));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }
}
