// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Receipt;
import io.penstock.store.api.StoredRecord;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The name of a record as Kura's message identifier: {@code source:epoch:seq}. */
@ProviderType
public final class RecordId {

    private RecordId() {}

    /** Of a record that was delivered. */
    public static String of(StoredRecord record) {
        return of(record.source(), record.epoch(), record.seq());
    }

    /** Of records that were accepted, in their order. */
    public static List<String> of(Receipt receipt) {
        return new RecordIds(receipt);
    }

    static String of(String source, long epoch, long seq) {
        return source + ":" + epoch + ":" + seq;
    }
}
