// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

/** Property names that join publishers, subscribers and endpoints. */
public enum CloudConnectionConstants {
    /** On a publisher or a subscriber: {@code kura.service.pid} of its endpoint. */
    CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME("cloud.endpoint.service.pid"),
    /** On a factory of publishers or subscribers: the factory pid of the endpoints that it fits. */
    CLOUD_CONNECTION_FACTORY_PID_PROP_NAME("cloud.connection.factory.pid");

    private final String value;

    CloudConnectionConstants(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }
}
