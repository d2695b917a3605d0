// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import io.penstock.kura.wire.host.WireHostComponent;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The graph as a service and as a configuration. A graph that cannot run does not keep it from starting. */
@Component(
        name = Graphs.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {ConfigurableComponent.class, WireGraphService.class},
        property = "kura.service.pid=" + Graphs.PID)
@Designate(ocd = GraphConfig.class)
public final class WireGraphComponent implements ConfigurableComponent, WireGraphService {

    private final Graphs graphs;

    @Activate
    public WireGraphComponent(
            Map<String, Object> properties,
            @Reference ConfigurationService components,
            @Reference WireHostComponent host) {
        this.graphs = new Graphs(components, host.host()::become);
        updated(properties);
    }

    @Modified
    void updated(Map<String, Object> properties) {
        graphs.configured(properties.get(Graphs.GRAPH) instanceof String json ? json : Graphs.EMPTY);
    }

    @Override
    public void update(WireGraphConfiguration graph) throws KuraException {
        graphs.update(graph);
    }

    @Override
    public void delete() throws KuraException {
        graphs.delete();
    }

    @Override
    public WireGraphConfiguration get() throws KuraException {
        return graphs.get();
    }
}
