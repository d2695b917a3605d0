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

/** A player of a CSV file that listens while it is active. */
@Component(
        name = PlayerSimulatorConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {ConfigurableComponent.class, Simulator.class})
@Designate(ocd = PlayerSimulatorConfig.class, factory = true)
public final class PlayerSimulator implements ConfigurableComponent, Simulator {

    private final String pid;
    private final Restartable<PlayerSettings> player;

    /** Starts to listen. */
    @Activate
    public PlayerSimulator(PlayerSimulatorConfig config, Map<String, Object> properties) {
        this.pid = Restartable.pid(properties);
        this.player = new Restartable<>(PlayerSettings.of(config), Rig::of);
    }

    @Modified
    void updated(PlayerSimulatorConfig config) {
        player.update(PlayerSettings.of(config));
    }

    @Deactivate
    void stop() {
        player.close();
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public int port() {
        return player.rig().port();
    }

    @Override
    public Misbehaviour misbehaviour() {
        return player.rig().misbehaviour();
    }
}
