// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;

/** Emits a record for each call, as fast as it is called. */
@Component(
        name = Source.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {WireEmitter.class, WireComponent.class, Producer.class, ConfigurableComponent.class, Source.class})
@Designate(ocd = Source.Config.class, factory = true)
public final class Source implements WireEmitter, ConfigurableComponent {

    static final String PID = "io.penstock.feature.line.source";

    private final WireSupport support;

    @ObjectClassDefinition(id = PID, name = "Test source")
    @interface Config {}

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public Source(ComponentContext context, @Reference WireHelperService wires) {
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    public void emit() {
        support.emit(List.of(new WireRecord(Map.of("TIMER", TypedValues.newLongValue(0)))));
    }

    @Override
    public Object polled(Wire wire) {
        return support.polled(wire);
    }

    @Override
    public void consumersConnected(Wire[] wires) {
        support.consumersConnected(wires);
    }
}
