// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.InstalledSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** Packages and bundles in Kapua's XML, which has no namespace. */
final class Listing {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Listing() {}

    /** Packages, and each bundle that was installed by itself as a package of one. */
    static String packages(InstalledSet set) {
        Map<String, InstalledSet.Member> members = set.bundles().stream()
                .collect(Collectors.toMap(InstalledSet.Member::symbolicName, Function.identity(), (a, b) -> b));
        Set<String> packed = new HashSet<>();
        var text = new StringBuilder(HEAD + "<packages>");
        for (InstalledSet.Package each : set.packages()) {
            packed.addAll(each.symbolicNames());
            text.append("<package>").append(name(each.name(), each.version())).append("<bundles>");
            each.symbolicNames().stream()
                    .filter(members::containsKey)
                    .forEach(name -> text.append(bundle(members.get(name))));
            text.append("</bundles></package>");
        }
        set.bundles().stream()
                .filter(member -> !packed.contains(member.symbolicName()))
                .forEach(member -> text.append("<package>")
                        .append(name(member.symbolicName(), member.version()))
                        .append("<bundles>")
                        .append(bundle(member))
                        .append("</bundles></package>"));
        return text.append("</packages>").toString();
    }

    static String bundles(Bundle[] bundles) {
        return Arrays.stream(bundles)
                .sorted(Comparator.comparingLong(Bundle::getBundleId))
                .map(bundle -> "<bundle>"
                        + name(
                                String.valueOf(bundle.getSymbolicName()),
                                bundle.getVersion().toString())
                        + "<id>" + bundle.getBundleId() + "</id><state>" + state(bundle) + "</state></bundle>")
                .collect(Collectors.joining("", HEAD + "<bundles>", "</bundles>"));
    }

    private static String bundle(InstalledSet.Member member) {
        return "<bundle>" + name(member.symbolicName(), member.version()) + "</bundle>";
    }

    private static String name(String name, String version) {
        return "<name>" + escaped(name) + "</name><version>" + escaped(version) + "</version>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.UNINSTALLED -> "UNINSTALLED";
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            default -> "ACTIVE";
        };
    }
}
