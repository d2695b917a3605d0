// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;

/** The connection that a request came by. Who ends it over itself has nobody to ask for it back, and data stops too. */
public final class OwnConnection {

    private static final String NOTIFICATIONS = ".notifications"; // behind an endpoint's pid: see cloud/kapua

    private OwnConnection() {}

    /** @throws Refusal {@code cloud.own_connection} where that component is it */
    public static void keep(Request request, String pid) throws Refusal {
        String publisher = request.context()
                .map(context -> context.getContextProperties()
                        .get(RequestHandlerContextConstants.NOTIFICATION_PUBLISHER_PID.name()))
                .orElse("");
        if (publisher.equals(pid + NOTIFICATIONS)) {
            throw Refusal.bad(
                    "cloud.own_connection",
                    Names.shown(pid) + " is the connection that this came by: over it nobody could ask for it back. Do"
                            + " it at the gateway, or over another connection.");
        }
    }
}
