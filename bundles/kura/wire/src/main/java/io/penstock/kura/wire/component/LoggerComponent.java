// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.StageStatistics;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kura's Logger: each envelope is a line, on purpose. What it has logged has passed. */
@Component(
        name = LoggerConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            ConfigurableComponent.class,
            WireComponent.class,
            WireReceiver.class,
            Consumer.class,
            StageStatistics.class
        },
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=1",
            "input.cardinality.maximum:Integer=1",
            "input.cardinality.default:Integer=1",
            "output.cardinality.minimum:Integer=0",
            "output.cardinality.maximum:Integer=0",
            "output.cardinality.default:Integer=0"
        })
@Designate(ocd = LoggerConfig.class, factory = true)
public final class LoggerComponent extends Stage implements WireReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(LoggerComponent.class);

    private volatile boolean verbose;

    @Activate
    public LoggerComponent(LoggerConfig config, ComponentContext context, @Reference WireHelperService wires) {
        super(context, wires);
        updated(config);
    }

    @Modified
    void updated(LoggerConfig config) {
        verbose = config.log_verbosity().equalsIgnoreCase("VERBOSE");
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        counters.in(records);
        LOG.info(
                "{}: {} records from {}{}",
                pid(),
                records,
                envelope.getEmitterPid(),
                verbose ? contents(envelope) : "");
        counters.passed(records);
    }

    private static String contents(WireEnvelope envelope) {
        var text = new StringBuilder();
        for (WireRecord each : envelope.getRecords()) {
            text.append(System.lineSeparator()).append("  record");
            each.getProperties().forEach((key, value) -> text.append(System.lineSeparator())
                    .append("    ")
                    .append(key)
                    .append(" : ")
                    .append(value == null ? "" : value.getValue()));
        }
        return text.toString();
    }
}
