// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam.audit;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps a record of what was changed, and of what was refused. A service. */
@ConsumerType
public interface AuditLog {

    /**
     * Keeps an entry; returns when it is durable.
     *
     * @param event in dotted lower case, such as {@code deploy.refused}
     * @param facts about it; no secrets
     * @throws java.io.UncheckedIOException where it could not be kept
     */
    void audit(String event, Map<String, String> facts);
}
