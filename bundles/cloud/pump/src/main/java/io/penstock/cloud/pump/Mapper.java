// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Entry;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes messages of a connector's own format out of the outbox's entries. Called on the session's thread. */
@ConsumerType
public interface Mapper {

    /** Where an entry goes; entries of one topic may share a message. */
    String topic(Entry entry);

    /** One entry, one message. */
    Publication single(Entry entry) throws Unpublishable;

    /**
     * Several entries of one topic as one message, for a long backlog.
     *
     * @throws Unpublishable where one of them cannot be in it; they are then published one by one
     */
    Publication batch(List<Entry> entries) throws Unpublishable;
}
