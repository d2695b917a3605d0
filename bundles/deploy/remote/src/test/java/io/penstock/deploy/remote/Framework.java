// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Bundles that are wired and give services, as far as they are asked here. */
final class Framework {

    final List<String> turned = new ArrayList<>();
    private final List<Bundle> bundles = new ArrayList<>();
    private final Map<Bundle, List<Bundle>> wires = new HashMap<>();
    private final Map<String, List<ServiceReference<?>>> services = new HashMap<>();

    /** @param behind whose packages or extender it uses */
    Bundle bundle(String name, Bundle... behind) {
        long id = bundles.size();
        Bundle bundle = make(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundleId" -> id;
            case "getSymbolicName", "toString" -> name;
            case "getVersion" -> Version.valueOf("1.2.3");
            case "adapt" -> wiring((Bundle) proxy);
            case "start", "stop" -> turned.add(method.getName() + " " + name) ? null : null;
            case "hashCode" -> (int) id;
            case "equals" -> proxy == arguments[0];
            default -> throw new AssertionError(method);
        });
        bundles.add(bundle);
        wires.put(bundle, List.of(behind));
        return bundle;
    }

    /** @param filter with which it is found; every service is found without one */
    void gives(Bundle bundle, Class<?> type, String filter) {
        ServiceReference<?> reference = make(ServiceReference.class, (proxy, method, arguments) -> bundle);
        for (String key : List.of(type.getName() + " null", type.getName() + " " + filter)) {
            services.computeIfAbsent(key, any -> new ArrayList<>()).add(reference);
        }
    }

    /** @param own number of the bundle that asks */
    BundleContext context(int own) {
        return make(BundleContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundles" -> bundles.toArray(Bundle[]::new);
            case "getBundle" -> arguments == null ? bundles.get(own) : at((Long) arguments[0]);
            case "getAllServiceReferences" -> references(arguments[0] + " " + arguments[1]);
            default -> throw new AssertionError(method);
        });
    }

    private Bundle at(long id) {
        return id < bundles.size() ? bundles.get((int) id) : null;
    }

    private ServiceReference<?>[] references(String key) {
        return services.containsKey(key) ? services.get(key).toArray(ServiceReference[]::new) : null;
    }

    private BundleWiring wiring(Bundle bundle) {
        List<BundleWire> all = wires.get(bundle).stream().map(Framework::wire).toList();
        return make(BundleWiring.class, (proxy, method, arguments) -> all);
    }

    private static BundleWire wire(Bundle provider) {
        BundleRevision revision = make(BundleRevision.class, (proxy, method, arguments) -> provider);
        return make(BundleWire.class, (proxy, method, arguments) -> revision);
    }

    private static <T> T make(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Framework.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
