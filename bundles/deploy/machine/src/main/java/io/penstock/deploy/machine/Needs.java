// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** What a unit needs and neither it nor the gateway has, by its headers: nothing is installed to find out. */
final class Needs {

    private static final Set<String> RESOLVED_BY_SERVICES = Set.of("osgi.service");

    private final BundleContext context;

    Needs(BundleContext context) {
        this.context = context;
    }

    /** @throws DeployException {@code deploy.unresolved} */
    void check(Unit unit) throws IOException {
        List<Resource> resources = new ArrayList<>();
        for (Unit.Item item : unit.items()) {
            resources.add(resource(item));
        }
        List<Capability> offered = offered(unit);
        resources.forEach(each -> offered.addAll(each.getCapabilities(null)));
        var missing = new TreeSet<String>();
        for (Resource resource : resources) {
            for (Requirement requirement : resource.getRequirements(null)) {
                if (mandatory(requirement)) {
                    var like = new TreeSet<String>();
                    if (offered.stream().noneMatch(each -> gives(each, requirement, like))) {
                        missing.add(sentence(requirement, like));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new DeployException(
                    "deploy.unresolved",
                    unit.name() + " " + unit.version() + " lacks " + String.join("; ", missing)
                            + ". Install what gives it together with it, or build it for this gateway.");
        }
    }

    private static Resource resource(Unit.Item item) throws IOException {
        try {
            return ResourceBuilder.build(
                    item.file().toUri().toString(), Head.of(item.file()).headers());
        } catch (BundleException | IllegalArgumentException e) {
            throw new DeployException(
                    "deploy.not_a_bundle", item.path() + " has headers that cannot be read: " + e.getMessage(), e);
        }
    }

    /** What the installed bundles give, but for those that are replaced. */
    private List<Capability> offered(Unit unit) {
        Set<String> replaced = new HashSet<>();
        unit.items().forEach(item -> replaced.add(item.symbolicName()));
        var offered = new ArrayList<Capability>();
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null && !replaced.contains(bundle.getSymbolicName())) {
                var wiring = revision.getWiring();
                offered.addAll(wiring == null ? revision.getCapabilities(null) : wiring.getResourceCapabilities(null));
            }
        }
        return offered;
    }

    private static boolean mandatory(Requirement requirement) {
        String effective = requirement.getDirectives().getOrDefault("effective", "resolve");
        String resolution = requirement.getDirectives().getOrDefault("resolution", "mandatory");
        return effective.equals("resolve")
                && resolution.equals("mandatory")
                && !RESOLVED_BY_SERVICES.contains(requirement.getNamespace());
    }

    private static boolean gives(Capability capability, Requirement requirement, Set<String> like) {
        if (!capability.getNamespace().equals(requirement.getNamespace())) {
            return false;
        }
        var wanted = new RequirementImpl(
                requirement.getResource(),
                requirement.getNamespace(),
                requirement.getDirectives(),
                requirement.getAttributes());
        var given = new CapabilityImpl(
                capability.getResource(),
                capability.getNamespace(),
                capability.getDirectives(),
                capability.getAttributes());
        if (CapabilitySet.matches(given, wanted.getFilter())) {
            return true;
        }
        Object name = capability.getAttributes().get(capability.getNamespace());
        if (name instanceof String text
                && requirement.getDirectives().getOrDefault("filter", "").contains("=" + text + ")")) {
            Object version = capability.getAttributes().getOrDefault("version", "no version");
            String from = capability.getResource() instanceof BundleRevision revision
                    ? revision.getSymbolicName()
                    : "the unit";
            like.add(from + " gives it in " + version);
        }
        return false;
    }

    private static String sentence(Requirement requirement, Set<String> like) {
        String what =
                requirement.getNamespace() + " " + requirement.getDirectives().getOrDefault("filter", "");
        return like.isEmpty() ? what + " (nothing installed gives it)" : what + " (" + String.join(", ", like) + ")";
    }
}
