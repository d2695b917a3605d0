// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.ServiceReference;

/** Gives wire components their {@link WireSupport} and answers which pid is which. */
@ProviderType
public interface WireHelperService {

    /** The {@code kura.service.pid} of a component, or {@code null} if it is not registered. */
    String getPid(WireComponent wireComponent);

    /** The {@code service.pid} of the component with that {@code kura.service.pid}, or {@code null}. */
    String getServicePid(String wireComponentPid);

    /** The {@code service.pid} of a component, or {@code null} if it is not registered. */
    String getServicePid(WireComponent wireComponent);

    /** Whether the component with that {@code kura.service.pid} emits. */
    boolean isEmitter(String wireComponentPid);

    /** Whether the component with that {@code kura.service.pid} receives. */
    boolean isReceiver(String wireComponentPid);

    /**
     * Support for a component, made once in its activation.
     *
     * @param reference the component's own reference; its pids and port counts are read from there
     * @return {@code null} if the component neither emits nor receives
     */
    WireSupport newWireSupport(WireComponent wireComponent, ServiceReference<WireComponent> reference);
}
