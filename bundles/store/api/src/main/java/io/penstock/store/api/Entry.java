// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

/** What a cursor reads: a record, or the record of a loss. */
public sealed interface Entry permits StoredRecord, Gap {

    /** What is acknowledged. */
    long position();

    /** Who appended. */
    String source();

    /** The opening of the source that appended. */
    long epoch();

    /** Class of the data. */
    Priority priority();
}
