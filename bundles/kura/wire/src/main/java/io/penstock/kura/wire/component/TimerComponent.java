// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.StageStatistics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Producer;

/** Kura's Timer. Counts its own ticks as given and passed. */
@Component(
        name = TimerConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            ConfigurableComponent.class,
            WireComponent.class,
            WireEmitter.class,
            Producer.class,
            StageStatistics.class
        },
        property = "kura.ui.service.hide:Boolean=true")
@Designate(ocd = TimerConfig.class, factory = true)
public final class TimerComponent extends Stage implements WireEmitter {

    private static final String PROPERTY = "TIMER";

    private final Clock clock = Clock.systemDefaultZone();
    private final Ticker ticker;

    @Activate
    public TimerComponent(TimerConfig config, ComponentContext context, @Reference WireHelperService wires) {
        super(context, wires);
        Schedule schedule = Schedule.of(config);
        this.ticker = new Ticker("penstock-timer-" + pid(), clock, this::tick);
        this.ticker.follow(schedule);
    }

    @Modified
    void updated(TimerConfig config) {
        ticker.follow(Schedule.of(config));
    }

    @Deactivate
    void close() {
        ticker.close();
    }

    private void tick() {
        counters.in(1);
        support.emit(List.of(new WireRecord(Map.of(PROPERTY, TypedValues.newLongValue(clock.millis())))));
        counters.passed(1);
    }
}
