// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Entry;
import io.penstock.store.api.StoredRecord;

/** About how many bytes an entry is in a message. */
final class Sizes {

    /** The four metrics that name a record, and framing. */
    private static final int NAME = 160;

    private Sizes() {}

    static int of(Entry entry) {
        return NAME + (entry instanceof StoredRecord stored ? stored.payload().remaining() : 0);
    }
}
