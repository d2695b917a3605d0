// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps a record of what was changed, and of what was refused. A service. */
@ConsumerType
public interface Auditor {

    /**
     * Keeps an entry; returns when it is durable.
     *
     * @param event in dotted lower case, such as {@code deploy.refused}
     * @param facts about it; no secrets
     */
    void audit(String event, Map<String, String> facts);
}
