// SPDX-License-Identifier: Apache-2.0
/**
 * What Kura's wire API has no words for: how a component that is replaced hands its state and its callers over to its
 * successor, and what every stage and every edge counted.
 *
 * <p>All counts are records, never envelopes or bytes, unless the name says so; they start at 0 with the process and
 * only grow, except {@code held}, which is a level. Times are nanoseconds of {@link System#nanoTime()} where they are
 * durations; nothing here carries wall-clock time. Every method may be called from any thread and returns without
 * waiting for a component.
 *
 * <p>A component that is registered twice under one {@code kura.service.pid} is being swapped: the service of the
 * older bundle is the predecessor, the one of the newer bundle the successor.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.kura.seam;
