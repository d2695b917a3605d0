// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The factories of connections, and what they made. Any thread.
 *
 * <p>A connection is asked for when somebody asks about it, not before: while it is activated it looks for the
 * applications, and these for it.
 */
@Component(name = "io.penstock.cloud.apps.connections", service = Connections.class)
public final class Connections {

    private final List<Factory> factories = new CopyOnWriteArrayList<>();
    private final List<ServiceReference<CloudConnectionManager>> managers = new CopyOnWriteArrayList<>();
    private final List<Attached> attached = new CopyOnWriteArrayList<>();
    private final BundleContext bundle;

    /** @param pid that it suggests; {@code regex} that a pid must match; empty where it says nothing */
    record Factory(CloudConnectionFactory service, String pid, String regex) {}

    record Manager(CloudConnectionManager service) {

        boolean isEndpoint() {
            return service instanceof CloudEndpoint;
        }
    }

    /** A publisher or a subscriber. */
    record Attached(String type, String pid, String factoryPid, String endpoint) {

        static Attached of(String type, Map<String, Object> properties) {
            return new Attached(
                    type,
                    text(properties, "kura.service.pid"),
                    text(properties, "service.factoryPid"),
                    text(properties, "cloud.endpoint.service.pid"));
        }
    }

    @Activate
    public Connections(BundleContext bundle) {
        this.bundle = bundle;
    }

    List<Factory> factories() {
        return List.copyOf(factories);
    }

    Factory factory(String factoryPid) throws Refusal {
        return factories.stream()
                .filter(each -> each.service().getFactoryPid().equals(factoryPid))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "cloud.unknown_factory",
                        "No bundle here makes connections of " + Names.shown(factoryPid) + ". List the factories."));
    }

    /** The connections that are up, by their {@code kura.service.pid}. */
    Set<String> up() {
        return managers.stream()
                .filter(each ->
                        manager(each).filter(up -> up.service().isConnected()).isPresent())
                .map(each -> String.valueOf(each.getProperty("kura.service.pid")))
                .collect(Collectors.toSet());
    }

    Optional<Manager> manager(String pid) {
        return managers.stream()
                .filter(each -> pid.equals(each.getProperty("kura.service.pid")))
                .findFirst()
                .flatMap(this::manager);
    }

    private Optional<Manager> manager(ServiceReference<CloudConnectionManager> reference) {
        return Optional.ofNullable(bundle.getService(reference)) // the framework takes it back when the connection goes
                .map(Manager::new);
    }

    List<Attached> attached() {
        return List.copyOf(attached);
    }

    @Reference(
            name = "CloudConnectionFactory",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addFactory(CloudConnectionFactory factory, Map<String, Object> properties) {
        factories.add(new Factory(
                factory, text(properties, "kura.ui.csf.pid.default"), text(properties, "kura.ui.csf.pid.regex")));
    }

    void removeFactory(CloudConnectionFactory factory) {
        factories.removeIf(each -> each.service() == factory);
    }

    @Reference(
            name = "CloudConnectionManager",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addManager(ServiceReference<CloudConnectionManager> manager) {
        managers.add(manager);
    }

    void removeManager(ServiceReference<CloudConnectionManager> manager) {
        managers.remove(manager);
    }

    @Reference(
            name = "CloudPublisher",
            service = CloudPublisher.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addPublisher(Map<String, Object> properties) {
        attached.add(Attached.of("PUBLISHER", properties));
    }

    void removePublisher(Map<String, Object> properties) {
        attached.remove(Attached.of("PUBLISHER", properties));
    }

    @Reference(
            name = "CloudSubscriber",
            service = CloudSubscriber.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addSubscriber(Map<String, Object> properties) {
        attached.add(Attached.of("SUBSCRIBER", properties));
    }

    void removeSubscriber(Map<String, Object> properties) {
        attached.remove(Attached.of("SUBSCRIBER", properties));
    }

    private static String text(Map<String, Object> properties, String key) {
        return properties.get(key) instanceof String text ? text : "";
    }
}
