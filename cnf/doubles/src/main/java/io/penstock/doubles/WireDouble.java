// SPDX-License-Identifier: Apache-2.0
package io.penstock.doubles;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.system.SystemService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** A host's wire service that remembers what was emitted. */
public final class WireDouble implements WireHelperService {

    private final List<List<WireRecord>> emitted = new ArrayList<>();

    public List<List<WireRecord>> emitted() {
        return emitted;
    }

    /** A component's context with nothing but properties and an own reference. */
    public ComponentContext context(String pid) {
        return context(pid, Path.of("nowhere"));
    }

    /** The same with a data folder. */
    public ComponentContext context(String pid, Path data) {
        return (ComponentContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ComponentContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperties" -> new Hashtable<>(Map.of("kura.service.pid", pid));
                    case "getServiceReference" -> reference();
                    case "getBundleContext" -> bundleContext(data);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The configuration as SCR would give it: the given values, else the annotation's defaults. */
    public static <T> T config(Class<T> type, Map<String, Object> values) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = values.get(method.getName().replace('_', '.'));
                    return value == null ? method.getDefaultValue() : value;
                }));
    }

    /** Kura's, which nobody asks where the gateway's data folder is configured. */
    public static SystemService system() {
        return (SystemService) Proxy.newProxyInstance(
                WireDouble.class.getClassLoader(), new Class<?>[] {SystemService.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static BundleContext bundleContext(Path data) {
        return (BundleContext) Proxy.newProxyInstance(
                WireDouble.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> "penstock.data.dir".equals(arguments[0]) ? data.toString() : null);
    }

    @Override
    public WireSupport newWireSupport(WireComponent component, ServiceReference<WireComponent> reference) {
        return new WireSupport() {
            @Override
            public void emit(List<WireRecord> records) {
                emitted.add(records);
            }

            @Override
            public Object polled(Wire wire) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void consumersConnected(Wire[] wires) {}

            @Override
            public void updated(Wire wire, Object value) {}

            @Override
            public void producersConnected(Wire[] wires) {}
        };
    }

    @Override
    public String getPid(WireComponent component) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getServicePid(String pid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getServicePid(WireComponent component) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEmitter(String pid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReceiver(String pid) {
        throw new UnsupportedOperationException();
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<WireComponent> reference() {
        return (ServiceReference<WireComponent>) Proxy.newProxyInstance(
                WireDouble.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
