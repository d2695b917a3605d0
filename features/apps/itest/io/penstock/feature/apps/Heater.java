// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** A component that runs, and is looked at while it is changed from afar. */
@Component(
        name = HeaterConfig.PID,
        immediate = true,
        service = {Heater.class, ConfigurableComponent.class},
        property = "kura.service.pid=" + HeaterConfig.PID)
@Designate(ocd = HeaterConfig.class)
public final class Heater implements ConfigurableComponent {

    private volatile HeaterConfig config;

    @Activate
    public Heater(HeaterConfig config) {
        this.config = config;
    }

    @Modified
    void updated(HeaterConfig changed) {
        this.config = changed;
    }

    double setPoint() {
        return config.set_point();
    }

    String mode() {
        return config.mode();
    }

    /** As stored: sealed. */
    String password() {
        return config.pw();
    }
}
