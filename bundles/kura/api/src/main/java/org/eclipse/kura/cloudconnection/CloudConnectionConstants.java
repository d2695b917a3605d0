// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

/** @@DOC */
public enum CloudConnectionConstants {
    CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME,
    CLOUD_CONNECTION_FACTORY_PID_PROP_NAME;
    // @@ENUM CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME  value()=cloud.endpoint.service.pid |
    // CLOUD_CONNECTION_FACTORY_PID_PROP_NAME  value()=cloud.connection.factory.pid
    /** @@DOC */
    public String value() {
        throw new UnsupportedOperationException();
    }
}
