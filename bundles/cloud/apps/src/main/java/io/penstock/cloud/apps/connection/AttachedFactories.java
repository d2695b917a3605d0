// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The factories of publishers and subscribers: component descriptions that name the connection that they belong to. */
final class AttachedFactories {

    private static final String CONNECTION = CloudConnectionConstants.CLOUD_CONNECTION_FACTORY_PID_PROP_NAME.value();

    private final ServiceComponentRuntime components;

    AttachedFactories(ServiceComponentRuntime components) {
        this.components = components;
    }

    /** The factory of connections by that of the publisher or subscriber. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        for (ComponentDescriptionDTO each : components.getComponentDescriptionDTOs()) {
            boolean attached = Arrays.stream(each.serviceInterfaces)
                    .anyMatch(type -> type.equals(CloudPublisher.class.getName())
                            || type.equals(CloudSubscriber.class.getName()));
            if (attached && each.properties.get(CONNECTION) instanceof String connection) {
                all.put(each.name, connection);
            }
        }
        return all;
    }
}
