// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Application;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Terms;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** DEPLOY-V2 as a component, and the listener of the machine. */
@Component(
        name = RemoteConfig.PID,
        service = {RequestHandler.class, DeployListener.class, ConfigurableComponent.class},
        property = {"request.handler.id=DEPLOY-V2", "kura.service.pid=" + RemoteConfig.PID})
@Designate(ocd = RemoteConfig.class)
public final class DeployV2 extends Application implements DeployListener, ConfigurableComponent {

    private final Surroundings surroundings;
    private final Office office;

    @Activate
    public DeployV2(
            BundleContext context, RemoteConfig config, @Reference(name = "Surroundings") Surroundings surroundings)
            throws IOException {
        this(surroundings, new Office(context, surroundings));
        modified(config);
        office.open();
    }

    private DeployV2(Surroundings surroundings, Office office) {
        super("DEPLOY-V2", surroundings, office.routes());
        this.surroundings = surroundings;
        this.office = office;
    }

    @Modified
    void modified(RemoteConfig config) {
        surroundings.hooks().associate(String.valueOf(config.deployment_hook_associations()));
        office.terms(new Terms(false, config.trial_records(), Duration.ofSeconds(config.trial_seconds())));
    }

    @Deactivate
    void close() {
        office.close();
    }

    @Override
    public void changed(Progress progress) {
        office.changed(progress);
    }
}
