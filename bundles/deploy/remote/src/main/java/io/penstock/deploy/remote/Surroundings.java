// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.AuditTrail;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.kura.seam.audit.AuditLog;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.eclipse.kura.ssl.SslManagerService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The services that come and go around DEPLOY-V2. Any thread. */
@Component(name = "io.penstock.deploy.remote.surroundings", service = Surroundings.class)
public final class Surroundings extends AuditTrail {

    private final Deployment deployment;
    private final ServiceComponentRuntime components;
    private final Hooks hooks = new Hooks();
    private final Publishers publishers = new Publishers();

    @Reference(name = "AuditLog", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog audit;

    @Reference(name = "SslManager", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SslManagerService tls;

    @Activate
    public Surroundings(
            BundleContext bundle,
            @Reference(name = "Deployment") Deployment deployment,
            @Reference(name = "Components") ServiceComponentRuntime components) {
        super(bundle);
        this.deployment = deployment;
        this.components = components;
    }

    @Reference(name = "Publisher", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPublisher(CloudNotificationPublisher publisher, Map<String, Object> properties) {
        publishers.add(String.valueOf(properties.get("kura.service.pid")), publisher);
    }

    void removePublisher(CloudNotificationPublisher publisher, Map<String, Object> properties) {
        publishers.remove(String.valueOf(properties.get("kura.service.pid")), publisher);
    }

    @Reference(name = "Hook", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHook(DeploymentHook hook, Map<String, Object> properties) {
        hooks.add(String.valueOf(properties.get("kura.service.pid")), hook);
    }

    void removeHook(DeploymentHook hook, Map<String, Object> properties) {
        hooks.remove(String.valueOf(properties.get("kura.service.pid")), hook);
    }

    Deployment deployment() {
        return deployment;
    }

    ServiceComponentRuntime components() {
        return components;
    }

    Hooks hooks() {
        return hooks;
    }

    Publishers publishers() {
        return publishers;
    }

    /** The gateway's, while there is one; else the JVM's. */
    Optional<SSLSocketFactory> tls() {
        SslManagerService now = tls;
        if (now == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(now.getSSLSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw new DeployException(
                    "deploy.tls",
                    "The gateway's certificates cannot be used: " + e.getMessage() + ". Look at them.",
                    e);
        }
    }

    @Override
    protected Optional<AuditLog> log() {
        return Optional.ofNullable(audit);
    }
}
