// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

/** @@DOC */
public enum RequestHandlerContextConstants {
    TENANT_ID,
    DEVICE_ID,
    NOTIFICATION_PUBLISHER_PID;
    // @@ENUM TENANT_ID | DEVICE_ID | NOTIFICATION_PUBLISHER_PID
}
