// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.DeclarativeServices;
import io.penstock.kura.marshal.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The components that a bundle's header {@code Service-Component} names, and the interfaces that they provide. */
final class ComponentXml {

    private static final Logger LOG = LoggerFactory.getLogger(ComponentXml.class);

    private final DeclarativeServices format = new DeclarativeServices();

    /** Interfaces by component name. */
    Map<String, Set<String>> services(Bundle bundle) {
        String header = bundle.getHeaders("").get("Service-Component");
        var services = new HashMap<String, Set<String>>();
        if (header != null) {
            Arrays.stream(header.split(","))
                    .flatMap(path -> files(bundle, path))
                    .forEach(file -> {
                        try (InputStream in = file.openStream()) {
                            services.putAll(format.services(in));
                        } catch (IOException | FormatException e) {
                            LOG.warn("component.unreadable: {} of {}: {}", file.getPath(), bundle, e.getMessage());
                        }
                    });
        }
        return services;
    }

    private static Stream<URL> files(Bundle bundle, String element) {
        String path = element.split(";")[0].trim();
        int slash = path.lastIndexOf('/');
        Enumeration<URL> files =
                bundle.findEntries(slash < 0 ? "/" : path.substring(0, slash), path.substring(slash + 1), false);
        return files == null ? Stream.empty() : Collections.list(files).stream();
    }
}
