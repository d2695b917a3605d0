// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver.descriptor;

import org.osgi.annotation.versioning.ProviderType;

/** A driver instance, its factory and what its channels are configured with. */
@ProviderType
public class DriverDescriptor {

    private final String pid;
    private final String factoryPid;
    private final Object channelDescriptor;

    public DriverDescriptor(String pid, String factoryPid, Object channelDescriptor) {
        this.pid = pid;
        this.factoryPid = factoryPid;
        this.channelDescriptor = channelDescriptor;
    }

    /** The {@code kura.service.pid}. */
    public String getPid() {
        return pid;
    }

    public String getFactoryPid() {
        return factoryPid;
    }

    /** As the driver's {@code ChannelDescriptor} gave it. */
    public Object getChannelDescriptor() {
        return channelDescriptor;
    }
}
