// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.security.crypto.CryptoComponent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ManagedServiceFactory;

/** A gateway's folders and framework, and on them the configuration service, which a test may stop and start. */
final class Gateway implements AutoCloseable {

    static final String FACTORY = "org.acme.Heater";

    private final Path folder;
    private Framework framework;
    private HostConfigurations service;
    private ConfigurationHost host;

    Gateway(Path folder) throws Exception {
        this(folder, Map.of());
    }

    Gateway(Path folder, Map<String, String> properties) throws Exception {
        this.folder = folder;
        start(properties);
    }

    void start(Map<String, String> properties) throws Exception {
        framework = new Framework(folder.resolve("cache"), properties);
        host = new ConfigurationHost(framework.context(), framework.admin(), system(), crypto());
        service = new HostConfigurations(host.parts());
    }

    void stop() throws Exception {
        host.close();
        framework.close();
    }

    HostConfigurations service() {
        return service;
    }

    Framework framework() {
        return framework;
    }

    Path snapshots() {
        return folder.resolve("snapshots");
    }

    CryptoService crypto() throws IOException {
        return new CryptoComponent(framework.context(), system());
    }

    SystemService system() {
        return (SystemService) Proxy.newProxyInstance(
                SystemService.class.getClassLoader(),
                new Class<?>[] {SystemService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getKuraSnapshotsDirectory" -> snapshots().toString();
                    case "getKuraDataDirectory" -> folder.resolve("data").toString();
                    case "getKuraSnapshotsCount" -> 10;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A bundle that declares the heater; its component registers by hand in {@link Instances}. */
    org.osgi.framework.Bundle heater(String version, String... attributes) throws Exception {
        return framework.bundle(
                "org.acme.heater",
                version,
                Map.of(),
                Map.of("OSGI-INF/metatype/" + FACTORY + ".xml", metatype(FACTORY, true, attributes)));
    }

    static String metatype(String pid, boolean factory, String... attributes) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
                  <OCD id="%1$s" name="Heater" description="Heats.">%3$s</OCD>
                  <Designate %2$s="%1$s"><Object ocdref="%1$s"/></Designate>
                </metatype:MetaData>
                """.formatted(pid, factory ? "factoryPid" : "pid", String.join("", attributes));
    }

    @Override
    public void close() throws Exception {
        stop();
    }

    /** What Felix SCR would do for the heater: an instance for each configuration, every update noted. */
    static final class Instances implements ManagedServiceFactory, AutoCloseable {

        final Map<String, List<Dictionary<String, ?>>> updates = new ConcurrentHashMap<>();
        final List<String> deleted = new CopyOnWriteArrayList<>();
        private final Map<String, ServiceRegistration<ConfigurableComponent>> components = new ConcurrentHashMap<>();
        private final BundleContext context;
        private final ServiceRegistration<ManagedServiceFactory> registration;

        Instances(BundleContext context, String factoryPid) {
            this.context = context;
            this.registration = context.registerService(
                    ManagedServiceFactory.class, this, new Hashtable<>(Map.of("service.pid", factoryPid)));
        }

        @Override
        public String getName() {
            return "heaters";
        }

        @Override
        public void updated(String pid, Dictionary<String, ?> properties) {
            String name = (String) properties.get("kura.service.pid");
            updates.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()).add(properties);
            components.computeIfAbsent(pid, key -> {
                var all = new Hashtable<String, Object>();
                properties.keys().asIterator().forEachRemaining(each -> all.put(each, properties.get(each)));
                return context.registerService(ConfigurableComponent.class, new ConfigurableComponent() {}, all);
            });
        }

        @Override
        public void deleted(String pid) {
            deleted.add(pid);
            components.remove(pid).unregister();
        }

        List<Object> seen(String name, String key) {
            var values = new ArrayList<>();
            updates.getOrDefault(name, List.of()).forEach(each -> values.add(String.valueOf(each.get(key))));
            return values;
        }

        @Override
        public void close() {
            registration.unregister();
            components.values().forEach(ServiceRegistration::unregister);
        }
    }
}
