// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** One opening of one source. The order of calls is the order of sequence numbers. */
@ProviderType
public interface OutboxWriter extends AutoCloseable {

    /** The name that it was opened with. */
    String source();

    /** Greater than that of every earlier opening of any source. */
    long epoch();

    /**
     * Appends all of {@code drafts}, or none; after a crash before the answer, some may be there. Returns before they
     * are durable, and waits only while too much is queued.
     *
     * @return completes when the records are on the disk (written, and {@code fdatasync} returned); exceptionally with
     *     an {@link OutboxException} where none of them was accepted
     */
    CompletionStage<Receipt> append(List<Draft> drafts);

    /**
     * Appends all of {@code drafts} and returns when they are on the disk. An interrupt does not shorten the wait.
     *
     * @throws OutboxException where none of them was accepted
     */
    Receipt commit(List<Draft> drafts);

    /** No more from this writer. What was appended is kept. */
    @Override
    void close();
}
