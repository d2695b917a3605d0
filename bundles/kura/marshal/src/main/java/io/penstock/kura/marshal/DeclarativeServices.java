// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Component descriptions (OSGi Compendium R7, 112.4), as far as what they provide. */
@ProviderType
public final class DeclarativeServices {

    private final XmlReader reader = new XmlReader();

    /** Provided interfaces by component name, of one description or of several under one root. */
    public Map<String, Set<String>> services(InputStream file) throws IOException, FormatException {
        var services = new HashMap<String, Set<String>>();
        collect(reader.read(file), services);
        return services;
    }

    private static void collect(XmlElement element, Map<String, Set<String>> services) {
        if (element.name().equals("component")) {
            var provided = new LinkedHashSet<String>();
            element.children("service")
                    .flatMap(service -> service.children("provide"))
                    .forEach(provide -> provide.attribute("interface").ifPresent(provided::add));
            String name = element.attribute("name")
                    .or(() -> element.child("implementation").flatMap(each -> each.attribute("class")))
                    .orElse("");
            services.put(name, provided);
        } else {
            element.children().forEach(child -> collect(child, services));
        }
    }
}
