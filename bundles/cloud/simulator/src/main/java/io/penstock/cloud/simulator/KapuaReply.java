// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** @param code {@code response.code}: 200, 400, 404 or 500 */
@ProviderType
public record KapuaReply(int code, KuraPayload payload) {

    /** {@code response.exception.message}; empty where there is none. */
    public String error() {
        return payload.getMetric("response.exception.message") instanceof String text ? text : "";
    }
}
