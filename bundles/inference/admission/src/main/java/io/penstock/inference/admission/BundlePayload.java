// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A child's classes out of the bundles that have them: the framework's own way of keeping a bundle is no file that
 * another process can be pointed at (a reference here, a copy without a name on another host), so they are copied into a
 * jar, some 80 classes of 200 kB.
 */
final class BundlePayload implements PayloadSource {

    private static final String RUNTIME = "ai.onnxruntime";
    private static final String CHILD = "io/penstock/inference/admission/child";

    private final Bundle own;
    private final BundleWire runtime;

    /** @param own bundle, which imports the runtime's package */
    BundlePayload(Bundle own) {
        this.own = own;
        this.runtime = own.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(wire ->
                        RUNTIME.equals(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .findFirst()
                .orElseThrow(); // imported, and not optionally
    }

    @Override
    public String runtime() {
        return String.valueOf(
                runtime.getCapability().getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE));
    }

    @Override
    public Payload into(Path folder) throws IOException {
        startNatives();
        Path jar = folder.resolve("child.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            copy(own, CHILD, out);
            copy(runtime.getProvider().getBundle(), RUNTIME.replace('.', '/'), out);
        }
        return Payload.of(jar.toString(), Optional.ofNullable(System.getProperty("onnxruntime.native.path")));
    }

    /** The bundle that unpacks the libraries, which the child has no others of, may start later than a model does. */
    private void startNatives() throws IOException {
        try {
            runtime.getProvider().getBundle().start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IOException("the bundle of ONNX Runtime does not start: " + e.getMessage(), e);
        }
    }

    private static void copy(Bundle from, String folder, ZipOutputStream out) throws IOException {
        Enumeration<URL> classes = from.findEntries(folder, "*.class", true);
        for (URL url : Collections.list(classes)) {
            out.putNextEntry(new ZipEntry(url.getPath().substring(1)));
            try (InputStream in = url.openStream()) {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
