// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A model bundle: a folder, the attributes of a capability, and headers. */
final class BundleDouble {

    private final Path folder;
    private final Map<String, Object> capability;
    private final Hashtable<String, String> headers = new Hashtable<>();

    BundleDouble(Path folder, Map<String, Object> capability) {
        this.folder = folder;
        this.capability = capability;
    }

    BundleDouble header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "test.model";
                    case "getVersion" -> Version.parseVersion("9.9.9");
                    case "getHeaders" -> headers;
                    case "getEntry" -> entry((String) arguments[0]);
                    case "findEntries" -> files((String) arguments[1]);
                    case "adapt" -> revision();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "test.model in " + folder;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private URL entry(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.exists(file) ? file.toUri().toURL() : null;
    }

    private Object files(String pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            List<URL> found = files.filter(f -> f.toString().endsWith(pattern.substring(1)))
                    .map(BundleDouble::url)
                    .toList();
            return found.isEmpty() ? null : Collections.enumeration(found);
        }
    }

    private Object revision() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleRevision.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getDeclaredCapabilities")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return capability.isEmpty() ? List.of() : List.of(capability());
                });
    }

    private Object capability() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleCapability.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getAttributes")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return capability;
                });
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
