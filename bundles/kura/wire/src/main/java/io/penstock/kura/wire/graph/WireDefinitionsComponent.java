// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.eclipse.kura.wire.graph.WireComponentDefinition;
import org.eclipse.kura.wire.graph.WireComponentDefinitionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Which wire components can be created here, by what their bundles declare. */
@Component(name = "org.eclipse.kura.wire.WireComponentDefinitionService")
public final class WireDefinitionsComponent implements WireComponentDefinitionService {

    private final ServiceComponentRuntime runtime;
    private final OCDService definitions;

    @Activate
    public WireDefinitionsComponent(@Reference ServiceComponentRuntime runtime, @Reference OCDService definitions) {
        this.runtime = runtime;
        this.definitions = definitions;
    }

    @Override
    public List<WireComponentDefinition> getComponentDefinitions() {
        Map<String, ComponentConfiguration> byPid = definitions
                .getServiceProviderOCDs(DefinitionReader.COMPONENT, DefinitionReader.RECEIVER, DefinitionReader.EMITTER)
                .stream()
                .collect(Collectors.toMap(ComponentConfiguration::getPid, c -> c, (a, b) -> b));
        var found = new LinkedHashMap<String, WireComponentDefinition>(); // one of two versions that are being swapped
        runtime.getComponentDescriptionDTOs().stream()
                .flatMap(c -> DefinitionReader.read(c).stream())
                .forEach(d -> found.put(d.getFactoryPid(), d));
        found.values().forEach(d -> d.setComponentOCD(byPid.get(d.getFactoryPid())));
        return List.copyOf(found.values());
    }
}
