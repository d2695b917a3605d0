// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

/** What is known of where a request came from; the properties' names are those of the constants. */
public enum RequestHandlerContextConstants {
    TENANT_ID,
    DEVICE_ID,
    /** {@code kura.service.pid} of the context's notification publisher. */
    NOTIFICATION_PUBLISHER_PID
}
