// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The operator's word on which version serves a slot. */
@Component(
        name = SlotPinConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {SlotPin.class, ConfigurableComponent.class})
@Designate(ocd = SlotPinConfig.class, factory = true)
public final class SlotPin implements ConfigurableComponent {

    private record Pinned(String slot, Version version) {}

    private volatile Pinned pinned;

    @Activate
    public SlotPin(SlotPinConfig config) {
        modified(config);
    }

    /** The engine hears of it by the change of the service's properties. */
    @Modified
    void modified(SlotPinConfig config) {
        if (config.slot() == null || config.slot().isBlank() || config.version() == null) {
            throw new IllegalArgumentException(
                    "inference.pin: a slot and a version are needed, for example pump-anomaly and 1.0.0.");
        }
        pinned = new Pinned(config.slot().strip(), Version.parseVersion(config.version())); // throws on what is none
    }

    String slot() {
        return pinned.slot();
    }

    Version version() {
        return pinned.version();
    }
}
