// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

/** What a record is worth when the disk budget is used up: each class has a budget of its own, the first is read first. */
public enum DataClass {
    /** Alarms and decisions that somebody acts on. */
    EVENT,
    /** Measurements. */
    TELEMETRY,
    /** What helps to look into a gateway. */
    DIAGNOSTIC
}
