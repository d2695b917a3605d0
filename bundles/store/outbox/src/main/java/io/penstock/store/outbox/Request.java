// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.OutboxException;
import io.penstock.store.api.Priority;
import java.util.Optional;

/** Something that waits to become durable. After it was queued, it belongs to the committer. */
interface Request {

    /** Most bytes that it takes on the disk. */
    long bytes();

    /** Records, for the size of a commit. */
    int records();

    /** The highest class in it: nothing higher is given up for it. */
    Priority priority();

    /** Why it cannot be taken, by now. */
    Optional<OutboxException> refusal();

    /** @return how many positions it took */
    int put(FrameWriter out, long position, long now);

    /** It is durable, and about to be seen. */
    void count(Tally tally, Sources sources);

    /** Tells whoever waits. */
    void done();

    /** It is not, and leaves no trace. In reverse order of {@link #put}. */
    void fail(OutboxException why);

    /** For whom its entries are. */
    Source source();
}
