// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status lamp of a machine that has none: a change of what it would show is a line in the log. */
class Lamp implements CloudConnectionStatusService {

    private static final Logger LOG = LoggerFactory.getLogger(Lamp.class);

    private final Set<CloudConnectionStatusComponent> components = new LinkedHashSet<>();
    private CloudConnectionStatusEnum shown = CloudConnectionStatusEnum.OFF;

    @Override
    public synchronized void register(CloudConnectionStatusComponent component) {
        components.add(component);
        show();
    }

    @Override
    public synchronized void unregister(CloudConnectionStatusComponent component) {
        components.remove(component);
        show();
    }

    @Override
    public boolean updateStatus(CloudConnectionStatusComponent component, CloudConnectionStatusEnum status) {
        try {
            component.setNotificationStatus(status); // outside the lock: the component may have one of its own
        } catch (RuntimeException e) {
            LOG.warn("system.status_refused: {} did not take the status {}.", component, status, e);
            return false;
        }
        show();
        return true;
    }

    /** What the lamp would show now. */
    synchronized CloudConnectionStatusEnum shown() {
        return shown;
    }

    /** Of equal priorities the one that registered first is shown. */
    private synchronized void show() {
        var next = components.stream()
                .max(Comparator.comparingInt(CloudConnectionStatusComponent::getNotificationPriority))
                .map(CloudConnectionStatusComponent::getNotificationStatus)
                .orElse(CloudConnectionStatusEnum.OFF);
        if (next != shown) {
            LOG.info("cloud connection status {}, was {}", next, shown);
            shown = next;
        }
    }
}
