// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;

/**
 * An operation of Kapua's, by which its outcome is told.
 *
 * @param id Kapua's {@code job.id}
 * @param kind {@code download}, {@code install} or {@code uninstall}: what is told of now
 * @param name of the package, as Kapua knows it
 * @param requester whom to tell
 * @param client this gateway's id
 * @param publisher {@code kura.service.pid} of the connection that it came by; empty where nobody said
 */
record Job(long id, String kind, String name, String version, String requester, String client, String publisher) {

    private static final int LONGEST = 200; // bytes of a file's name, with an end behind it
    private static final String UNINSTALL = "uninstall";
    private static final Pattern REQUESTER = Pattern.compile("[^/+#\\p{Cntrl}]{1,255}");

    /** Kept jobs of earlier versions name no publisher. */
    Job {
        publisher = publisher == null ? "" : publisher;
    }

    /** The id of its submission. */
    String submission() {
        return "DEPLOY-V2/" + id;
    }

    /** Whether the other one is about the same: the same version of a package here, or the same package gone. */
    boolean isOf(Job other) {
        return name.equals(other.name)
                && version.equals(other.version)
                && kind.equals(UNINSTALL) == other.kind.equals(UNINSTALL);
    }

    Job as(String other) {
        return new Job(id, other, name, version, requester, client, publisher);
    }

    static Job of(String kind, Request request) throws Refusal {
        long id = request.metric("job.id", Long.class)
                .orElseThrow(() -> Refusal.bad("deploy.missing", "There is no metric job.id. Send it."));
        String name = Names.checked("name of a package", Order.text(request, "dp.name"));
        String version = Names.checked(
                "version of a package",
                kind.equals(UNINSTALL)
                        ? request.metric("dp.version", String.class)
                                .filter(value -> !value.isBlank())
                                .orElse("0")
                        : Order.text(request, "dp.version"));
        if ((name + version).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw Refusal.bad("request.name", "Name and version together have more than " + LONGEST + " bytes.");
        }
        if (!REQUESTER.matcher(request.requester()).matches()) {
            throw Refusal.bad(
                    "deploy.requester",
                    "The metric requester.client.id is no level of a topic: nobody could be told. Send one.");
        }
        return new Job(
                id,
                kind,
                name,
                version,
                request.requester(),
                known(request, RequestHandlerContextConstants.DEVICE_ID),
                known(request, RequestHandlerContextConstants.NOTIFICATION_PUBLISHER_PID));
    }

    private static String known(Request request, RequestHandlerContextConstants what) {
        return request.context()
                .map(context -> context.getContextProperties().get(what.name()))
                .orElse("");
    }
}
