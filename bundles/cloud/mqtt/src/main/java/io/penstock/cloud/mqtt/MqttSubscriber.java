// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import java.util.Map;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Gives messages of an MQTT connection to its listeners, whichever service the connection is at the moment.
 *
 * <p>No constructor injection: this description must stay at DS 1.2, for its static {@code service.pid}.
 */
@Component(
        name = SubscriberConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {CloudSubscriber.class, ConfigurableComponent.class},
        property = {
            "service.pid=" + SubscriberConfig.PID,
            "cloud.connection.factory.pid=" + MqttConfig.PID,
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = SubscriberConfig.class, factory = true)
public final class MqttSubscriber implements CloudSubscriber, ConfigurableComponent {

    private final Audience audience = new Audience();
    private Map<String, Object> subscribed = Map.of();
    private Subscribing subscribing;

    @Activate
    void activate(ComponentContext context, Map<String, Object> properties) {
        subscribed = Subscribing.relevant(properties);
        subscribing = new Subscribing(context.getBundleContext(), subscribed, audience);
    }

    @Modified
    void updated(ComponentContext context, Map<String, Object> properties) {
        if (!Subscribing.relevant(properties).equals(subscribed)) {
            deactivate();
            activate(context, properties);
        }
    }

    @Deactivate
    void deactivate() {
        subscribing.close();
    }

    @Override
    public void registerCloudSubscriberListener(CloudSubscriberListener listener) {
        audience.add(listener);
    }

    @Override
    public void unregisterCloudSubscriberListener(CloudSubscriberListener listener) {
        audience.remove(listener);
    }

    @Override
    public void registerCloudConnectionListener(CloudConnectionListener listener) {
        audience.connection().add(listener);
    }

    @Override
    public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
        audience.connection().remove(listener);
    }
}
