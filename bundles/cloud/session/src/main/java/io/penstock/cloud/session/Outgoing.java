// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import io.penstock.store.api.Entry;
import java.util.List;

/** What becomes of entries of the outbox. */
public sealed interface Outgoing {

    /** The entries that it stands for. */
    List<Entry> entries();

    /** One message. */
    record Message(String topic, byte[] payload, int qos, boolean retain, List<Entry> entries) implements Outgoing {}

    /**
     * Entries that no message can be made of: counted and acknowledged, so that they don't stand in the way for ever.
     *
     * @param reason a reason code, a colon and a sentence
     */
    record Unsendable(String reason, List<Entry> entries) implements Outgoing {}
}
