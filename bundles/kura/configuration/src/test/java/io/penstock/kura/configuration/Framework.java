// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.ConfigurationAdmin;

/** A Felix with its ConfigAdmin that shares the test's classes; bundles are made of texts. */
final class Framework implements AutoCloseable {

    private final org.osgi.framework.launch.Framework framework;

    Framework(Path storage, Map<String, String> properties) throws BundleException {
        var all = new HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        all.put("felix.cache.locking", "false");
        all.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.osgi.service.cm;version=1.6.0");
        FrameworkFactory factory = new org.apache.felix.framework.FrameworkFactory();
        this.framework = factory.newFramework(all);
        framework.start();
        Path configAdmin = Path.of(org.apache.felix.cm.PersistenceManager.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        context().installBundle("reference:" + configAdmin.toUri()).start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    ConfigurationAdmin admin() {
        ServiceReference<ConfigurationAdmin> reference = context().getServiceReference(ConfigurationAdmin.class);
        return context().getService(reference);
    }

    /** A started bundle of these files. */
    Bundle bundle(String name, String version, Map<String, String> headers, Map<String, String> files)
            throws BundleException, IOException {
        var manifest = new StringBuilder("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n");
        manifest.append("Bundle-SymbolicName: ")
                .append(name)
                .append("\nBundle-Version: ")
                .append(version);
        headers.forEach(
                (key, value) -> manifest.append('\n').append(key).append(": ").append(value));
        manifest.append("\n\n");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            write(jar, "META-INF/MANIFEST.MF", manifest.toString());
            for (var file : files.entrySet()) {
                write(jar, file.getKey(), file.getValue());
            }
        }
        Bundle bundle = context().installBundle(name + "-" + version, new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }

    private static void write(JarOutputStream jar, String name, String content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
