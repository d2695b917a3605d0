// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Receipt;
import java.util.AbstractList;
import java.util.Objects;

/** The names of records that were accepted together. Each is made when it is asked for: few ask. */
final class RecordIds extends AbstractList<String> {

    private final Receipt receipt;

    RecordIds(Receipt receipt) {
        this.receipt = receipt;
    }

    @Override
    public String get(int index) {
        long seq = receipt.first() + Objects.checkIndex(index, size());
        return RecordId.of(receipt.source(), receipt.epoch(), seq);
    }

    @Override
    public int size() {
        return Math.toIntExact(receipt.last() - receipt.first() + 1);
    }
}
