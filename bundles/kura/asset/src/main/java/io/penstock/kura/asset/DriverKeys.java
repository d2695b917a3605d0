// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.List;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.driver.ChannelDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a driver wants to know of a channel. Kura takes nothing but a list of {@link Tad}. */
final class DriverKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DriverKeys.class);

    static List<Tad> of(DriverEntry entry) {
        ChannelDescriptor descriptor = entry.driver().getChannelDescriptor();
        Object keys = descriptor == null ? List.of() : descriptor.getDescriptor();
        if (keys instanceof List<?> list && list.stream().allMatch(Tad.class::isInstance)) {
            return list.stream().map(Tad.class::cast).toList();
        }
        LOG.warn(
                "driver.descriptor: the channel descriptor of {} is no list of {}; its keys are not shown and have no "
                        + "defaults. Ask its maker.",
                entry.pid(),
                Tad.class.getName());
        return List.of();
    }

    private DriverKeys() {}
}
