// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Resolves each package against a host in a JVM of its own, and prints a line for each problem. Arguments: folder, file of
 * exports, folders of the packages' bundles (the base first), then {@code --} and the jars of the host.
 */
public final class Resolution {

    private static final String HOST = "the host";

    private final Frame frame;
    private final Map<Bundle, String> owners = new HashMap<>();
    private final List<Bundle> ours = new ArrayList<>();

    private Resolution(Frame frame) {
        this.frame = frame;
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        int dash = words.indexOf("--");
        try (var frame = new Frame(Path.of(args[0]), Map.of())) {
            var resolution = new Resolution(frame);
            for (Bundle system : frame.context().getBundles()) {
                resolution.owners.put(system, HOST);
            }
            resolution.owners.put(
                    frame.context().installBundle("exports", exports(Files.readAllLines(Path.of(args[1])))), HOST);
            for (String jar : words.subList(dash + 1, words.size())) {
                resolution.owners.put(frame.install(Path.of(jar)), HOST);
            }
            String base = Path.of(words.get(2)).getFileName().toString();
            for (String folder : words.subList(2, dash)) {
                resolution.install(Path.of(folder));
            }
            resolution.report(base);
        }
        System.exit(0);
    }

    private void install(Path folder) throws BundleException, IOException {
        try (var jars = Files.list(folder)) {
            for (Path jar : jars.sorted().toList()) {
                Bundle bundle = frame.install(jar);
                owners.put(bundle, folder.getFileName().toString());
                ours.add(bundle);
            }
        }
    }

    private void report(String base) {
        frame.context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(ours);
        for (Bundle bundle : ours) {
            if (bundle.getState() == Bundle.INSTALLED) {
                System.out.println("problem: " + owners.get(bundle) + ": " + reason(bundle));
                continue;
            }
            for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
                String from = owners.get(wire.getProvider().getBundle());
                if (!List.of(HOST, base, owners.get(bundle)).contains(from)) {
                    System.out.println(
                            "problem: " + owners.get(bundle) + " needs " + wire.getCapability() + " of " + from);
                }
            }
        }
        System.out.println("resolved " + ours.size());
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start();
            return bundle + " resolved late";
        } catch (BundleException e) {
            return e.getMessage().replaceAll("\\s+", " ");
        }
    }

    /** A bundle that has the packages of the list, and nothing in them. */
    private static ByteArrayInputStream exports(List<String> lines) throws IOException {
        var header = new ArrayList<String>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                header.add(line.replaceFirst(" ", ";version=\"") + "\"");
            }
        }
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "exports");
        main.putValue("Export-Package", String.join(",", header));
        var bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
