// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record before it was accepted. The outbox does not look into payload, topic or attributes.
 *
 * @param priority what to give up last, and first
 * @param topic the semantic topic, as the source names it; a connector makes the real one of it. At most 65,535 bytes
 *     in UTF-8
 * @param attributes what a connector needs beside the payload; keys and values together at most 65,535 bytes in UTF-8
 * @param payload not copied: not to be changed afterwards
 */
@ProviderType
public record Draft(Priority priority, String topic, Map<String, String> attributes, byte[] payload) {

    public Draft {
        attributes = Map.copyOf(attributes);
    }
}
