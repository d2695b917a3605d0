// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.Designated;
import io.penstock.kura.marshal.FormatException;
import io.penstock.kura.marshal.MetatypeXml;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a bundle declares, as Kura does: {@code OSGI-INF/metatype/[PID].xml} with a designate for the PID, and a
 * definition whose id is the PID too. Where these names differ Kura sees no component, and neither does this host.
 */
final class BundleScan {

    private static final Logger LOG = LoggerFactory.getLogger(BundleScan.class);
    private static final String FOLDER = "OSGI-INF/metatype";

    private final MetatypeXml metatype = new MetatypeXml();
    private final ComponentXml components = new ComponentXml();

    List<Declared> scan(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.xml", false);
        if (files == null) {
            return List.of();
        }
        Map<String, Set<String>> services = components.services(bundle);
        var declared = new ArrayList<Declared>();
        for (URL file : Collections.list(files)) {
            for (Designated each : read(bundle, file)) {
                var candidate = new Declared(
                        each.pid(), each.factory(), each.definition(), services.getOrDefault(each.pid(), Set.of()));
                if (isNamedAsKuraWants(each, file)) {
                    declared.add(candidate);
                } else if (candidate.configurable()) {
                    LOG.warn(
                            "metatype.name: {} of {} has the definition {}. Component name, PID, definition id and file"
                                    + " name must be the same; it is not configurable as it is",
                            file.getPath(),
                            bundle,
                            each.definition().getId());
                }
            }
        }
        return declared;
    }

    private static boolean isNamedAsKuraWants(Designated each, URL file) {
        return each.pid().equals(each.definition().getId()) && file.getPath().endsWith("/" + each.pid() + ".xml");
    }

    private List<Designated> read(Bundle bundle, URL file) {
        try (InputStream in = file.openStream()) {
            return metatype.read(in);
        } catch (IOException | FormatException e) {
            LOG.warn("metatype.unreadable: {} of {}: {}", file.getPath(), bundle, e.getMessage());
            return List.of();
        }
    }
}
