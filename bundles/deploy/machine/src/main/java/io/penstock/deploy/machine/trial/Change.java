// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import java.util.Map;
import java.util.Set;

/**
 * What a set on trial has changed; components by their {@code kura.service.pid}.
 *
 * @param comes components of bundles that are new
 * @param slots that models of new bundles are for, whatever version they call themselves
 * @param goes components of bundles that were taken away: that records wait for these was wished
 * @param gap whether bundles were taken away, or came where there were none: that they are missed then is no fault
 */
public record Change(Set<String> comes, Set<String> slots, Set<String> goes, boolean gap) {

    private static final Set<String> MISSED = Set.of("driver.absent", "model.unavailable");

    public Change {
        comes = Set.copyOf(comes);
        slots = Set.copyOf(slots);
        goes = Set.copyOf(goes);
    }

    /** How many were refused, other than for want of what the change leaves out or brings back. */
    long refused(Map<String, Long> byReason) {
        return byReason.entrySet().stream()
                .filter(each -> !gap || !MISSED.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
