// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import org.eclipse.kura.status.CloudConnectionStatusService;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The connection status service, under Kura's pid. */
@Component(
        name = "org.eclipse.kura.status.CloudConnectionStatusService",
        service = CloudConnectionStatusService.class,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.pid=org.eclipse.kura.status.CloudConnectionStatusService")
public final class LampComponent extends Lamp {}
