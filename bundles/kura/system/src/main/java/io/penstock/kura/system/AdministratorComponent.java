// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.system.SystemAdminService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The system administration service, under Kura's pid. */
@Component(
        name = "org.eclipse.kura.system.SystemAdminService",
        service = SystemAdminService.class,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.pid=org.eclipse.kura.system.SystemAdminService")
public final class AdministratorComponent extends Administrator {

    /** The framework property {@code penstock.reboot.command} is a program and its arguments, separated by blanks. */
    @Activate
    public AdministratorComponent(BundleContext context) {
        super(
                Path.of("/"),
                Optional.ofNullable(context.getProperty("penstock.reboot.command"))
                        .map(String::strip)
                        .filter(command -> !command.isEmpty())
                        .map(command -> List.of(command.split("\\s+"))));
    }
}
