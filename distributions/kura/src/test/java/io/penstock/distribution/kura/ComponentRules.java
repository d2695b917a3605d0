// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Kura's console and composer need of a component in order to see it, and to make instances of it. */
final class ComponentRules {

    private static final String WIRE = "org.eclipse.kura.wire.Wire";
    private static final String WIREADMIN = "org.osgi.service.wireadmin.";
    private static final List<String> COUNTS = List.of(
            "input.cardinality.minimum",
            "input.cardinality.maximum",
            "input.cardinality.default",
            "output.cardinality.minimum",
            "output.cardinality.maximum",
            "output.cardinality.default");

    static List<String> problems(Jar bundle) {
        var problems = new ArrayList<String>();
        for (Element component : bundle.components()) {
            String name = component.getAttribute("name");
            var found = new ArrayList<String>();
            factory(component, bundle.metatype(name), found);
            pid(component, found);
            wires(component, found);
            found.forEach(problem -> problems.add(name + " " + problem));
        }
        bundle.files().forEach((path, file) -> definition(path, file, problems));
        return problems;
    }

    /** Kura finds a factory by {@code OSGI-INF/metatype/<component name>.xml}, and makes instances of it by configuration. */
    private static void factory(Element component, Document metatype, List<String> found) {
        boolean configured = "require".equals(component.getAttribute("configuration-policy"));
        boolean configurable = services(component).contains("org.eclipse.kura.configuration.ConfigurableComponent");
        if (!configured || !configurable) {
            return;
        }
        if (metatype == null) {
            found.add("has no OSGI-INF/metatype/" + component.getAttribute("name") + ".xml");
        }
        if (!"true".equals(component.getAttribute("immediate"))) {
            found.add("is not immediate: Kura tracks the service, and nothing would ask for it");
        }
    }

    /** File name, id of the definition and factory PID are one. */
    private static void definition(String path, Document file, List<String> problems) {
        if (!path.startsWith("OSGI-INF/metatype/")) {
            return;
        }
        String name = path.substring("OSGI-INF/metatype/".length(), path.length() - ".xml".length());
        for (Element definition : Jar.elements(file.getDocumentElement(), "OCD")) {
            if (!name.equals(definition.getAttribute("id"))) {
                problems.add(path + " defines " + definition.getAttribute("id"));
            }
        }
        for (Element designate : Jar.elements(file.getDocumentElement(), "Designate")) {
            String pid = designate.hasAttribute("factoryPid")
                    ? designate.getAttribute("factoryPid")
                    : designate.getAttribute("pid");
            if (!name.equals(pid)) {
                problems.add(path + " is for " + pid);
            }
        }
    }

    /** From DS 1.3 on SCR makes a list of a fixed service.pid and the configuration's, at which Kura's wires throw. */
    private static void pid(Element component, List<String> found) {
        boolean lists = !component.getNamespaceURI().matches(".*/v1\\.[0-2]\\.0");
        if (lists && properties(component).containsKey("service.pid")) {
            found.add("has a fixed service.pid");
        }
    }

    private static void wires(Element component, List<String> found) {
        List<String> services = services(component);
        boolean emits = services.contains(WIRE + "Emitter");
        boolean receives = services.contains(WIRE + "Receiver");
        if (emits && !services.contains(WIREADMIN + "Producer")) {
            found.add("emits and is no Producer");
        }
        if (receives && !services.contains(WIREADMIN + "Consumer")) {
            found.add("receives and is no Consumer");
        }
        Map<String, String> properties = properties(component);
        boolean counted = COUNTS.stream().anyMatch(properties::containsKey);
        if (counted && !(emits || receives)) {
            found.add("counts ports and has none");
        }
        for (String count : COUNTS) {
            if (counted && !"Integer".equals(properties.get(count))) {
                found.add("has " + count + " of type " + properties.get(count));
            }
        }
    }

    private static List<String> services(Element component) {
        return Jar.elements(component, "provide").stream()
                .map(provide -> provide.getAttribute("interface"))
                .toList();
    }

    /** Name to type. */
    private static Map<String, String> properties(Element component) {
        var properties = new TreeMap<String, String>();
        for (Element property : Jar.elements(component, "property")) {
            String type = property.getAttribute("type");
            properties.put(property.getAttribute("name"), type.isEmpty() ? "String" : type);
        }
        return properties;
    }

    private ComponentRules() {}
}
