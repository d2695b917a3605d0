// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A bundle as a list of facts.
 *
 * @param headers of its manifest
 * @param files the XML files in it, by name
 */
record Jar(Map<String, String> headers, Map<String, Document> files) {

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static Jar read(Path path) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        var files = new LinkedHashMap<String, Document>();
        try (var jar = new JarFile(path.toFile())) {
            jar.getManifest()
                    .getMainAttributes()
                    .forEach((key, value) -> headers.put(key.toString(), value.toString()));
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith("OSGI-INF/") && entry.getName().endsWith(".xml")) {
                    files.put(entry.getName(), parse(jar.getInputStream(entry).readAllBytes()));
                }
            }
        }
        return new Jar(headers, files);
    }

    static Document parse(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    String name() {
        return headers.get("Bundle-SymbolicName").split(";")[0];
    }

    /** The clauses of a header, none where it is missing. */
    List<String> clauses(String header) {
        return headers.containsKey(header) ? List.of(COMMA.split(headers.get(header))) : List.of();
    }

    /** The component descriptions. */
    List<Element> components() {
        var components = new ArrayList<Element>();
        for (String path : clauses("Service-Component")) {
            Document file = files.get(path.strip());
            if (file != null) {
                components.add(file.getDocumentElement());
            }
        }
        return components;
    }

    /** The definition that Kura looks up for a component. */
    Document metatype(String component) {
        return files.get("OSGI-INF/metatype/" + component + ".xml");
    }

    /** Elements by local name, in any depth. */
    static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        var all = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }
}
