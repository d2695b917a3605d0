// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;

/**
 * An operation of Kapua's, by which its outcome is told.
 *
 * @param id Kapua's {@code job.id}
 * @param kind {@code download}, {@code install} or {@code uninstall}: what is told of now
 * @param name of the package, as Kapua knows it
 * @param requester whom to tell
 * @param client this gateway's id
 */
record Job(long id, String kind, String name, String version, String requester, String client) {

    /** The id of its submission. */
    String submission() {
        return "DEPLOY-V2/" + id;
    }

    Job as(String other) {
        return new Job(id, other, name, version, requester, client);
    }

    static Job of(String kind, Request request) throws Refusal {
        long id = request.metric("job.id", Long.class)
                .orElseThrow(() -> Refusal.bad("deploy.missing", "There is no metric job.id. Send it."));
        String name = Names.checked("name of a package", Order.text(request, "dp.name"));
        String version = Names.checked(
                "version of a package",
                kind.equals("uninstall")
                        ? request.metric("dp.version", String.class)
                                .filter(value -> !value.isBlank())
                                .orElse("0")
                        : Order.text(request, "dp.version"));
        String client = request.context()
                .map(context -> context.getContextProperties().get(RequestHandlerContextConstants.DEVICE_ID.name()))
                .orElse("");
        return new Job(id, kind, name, version, request.requester(), client == null ? "" : client);
    }
}
