// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

/** The class of a record's data. Where the outbox has to give something up, it begins with the last of these. */
public enum Priority {
    /** Alarms and commands. By default never given up: the outbox refuses new records rather than these. */
    CRITICAL,
    /** Decisions. */
    HIGH,
    /** Telemetry. */
    NORMAL,
    /** What can be had again, or is nice to have. */
    LOW
}
