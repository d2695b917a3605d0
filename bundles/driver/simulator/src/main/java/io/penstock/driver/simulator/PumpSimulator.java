// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** A simulated pump that listens while it is active. */
@Component(
        name = PumpSimulatorConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {ConfigurableComponent.class, Simulator.class})
@Designate(ocd = PumpSimulatorConfig.class, factory = true)
public final class PumpSimulator implements ConfigurableComponent, Simulator {

    private final String pid;
    private final Restartable<PumpSettings> pump;

    /** Starts to listen. */
    @Activate
    public PumpSimulator(PumpSimulatorConfig config, Map<String, Object> properties) {
        this.pid = Restartable.pid(properties);
        this.pump = new Restartable<>(PumpSettings.of(config), Rig::of);
    }

    @Modified
    void updated(PumpSimulatorConfig config) {
        pump.update(PumpSettings.of(config));
    }

    @Deactivate
    void stop() {
        pump.close();
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public int port() {
        return pump.rig().port();
    }

    @Override
    public Misbehaviour misbehaviour() {
        return pump.rig().misbehaviour();
    }
}
