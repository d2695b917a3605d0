// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a manifest must not say if the bundle is to run on Kura 5.6 and on Kura 6. */
final class BundleRules {

    private static final Pattern NAMESPACE = Pattern.compile("http://www\\.osgi\\.org/xmlns/scr/v1\\.(\\d+)\\.0");
    private static final Pattern JAVA = Pattern.compile("osgi\\.ee=JavaSE\\)\\(version=([\\d.]+)\\)");
    private static final Pattern FLOOR = Pattern.compile("version=\"?\\[?(\\d+)(?:\\.(\\d+))?");
    private static final int DS_OF_KURA = 4;
    private static final double JAVA_OF_KURA = 17;

    /** Kura 5.6 is OSGi Core 7; what asks for more was compiled against a later release. */
    private static final int FRAMEWORK_MINOR = 9;

    static List<String> problems(Jar bundle) {
        var problems = new ArrayList<String>();
        for (String header : List.of("DynamicImport-Package", "Require-Bundle")) {
            bundle.clauses(header).forEach(clause -> problems.add(header + ": " + clause));
        }
        for (String clause : bundle.clauses("Import-Package")) {
            if (clause.matches("(javax|jakarta)\\.servlet.*") && !clause.contains("resolution:=optional")) {
                problems.add("imports " + clause + ": Kura 5 has javax, Kura 6 jakarta");
            }
            if (clause.startsWith("org.osgi.framework;") && minor(clause) > FRAMEWORK_MINOR) {
                problems.add("imports " + clause + ": compiled against a later OSGi than 7");
            }
        }
        for (String clause : bundle.clauses("Require-Capability")) {
            var java = JAVA.matcher(clause);
            if (java.find() && Double.parseDouble(java.group(1)) > JAVA_OF_KURA) {
                problems.add("needs Java " + java.group(1));
            }
        }
        for (var component : bundle.components()) {
            var namespace = NAMESPACE.matcher(component.getNamespaceURI());
            if (!namespace.matches() || Integer.parseInt(namespace.group(1)) > DS_OF_KURA) {
                problems.add(component.getAttribute("name") + " is described by " + component.getNamespaceURI());
            }
        }
        return problems;
    }

    private static int minor(String clause) {
        var floor = FLOOR.matcher(clause);
        return floor.find() && floor.group(2) != null ? Integer.parseInt(floor.group(2)) : 0;
    }

    private BundleRules() {}
}
