// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.wire.host.Readiness;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** What a component of this package is made with, outside a framework. */
final class Fakes {

    final Emitted emitted = new Emitted();

    /** A support that remembers. */
    static final class Emitted implements WireSupport, Readiness {
        final List<List<WireRecord>> all = Collections.synchronizedList(new ArrayList<>());
        final List<Boolean> ready = Collections.synchronizedList(new ArrayList<>());
        volatile Consumer<List<WireRecord>> work = r -> {};

        @Override
        public void emit(List<WireRecord> records) {
            work.accept(records);
            all.add(records);
        }

        @Override
        public void ready(boolean now) {
            ready.add(now);
        }

        @Override
        public Object polled(Wire wire) {
            return null;
        }

        @Override
        public void consumersConnected(Wire[] wires) {}

        @Override
        public void updated(Wire wire, Object value) {}

        @Override
        public void producersConnected(Wire[] wires) {}
    }

    WireHelperService wires() {
        return new WireHelperService() {
            @Override
            public WireSupport newWireSupport(WireComponent component, ServiceReference<WireComponent> reference) {
                return emitted;
            }

            @Override
            public String getPid(WireComponent component) {
                throw new AssertionError("not asked for");
            }

            @Override
            public String getServicePid(String pid) {
                throw new AssertionError("not asked for");
            }

            @Override
            public String getServicePid(WireComponent component) {
                throw new AssertionError("not asked for");
            }

            @Override
            public boolean isEmitter(String pid) {
                throw new AssertionError("not asked for");
            }

            @Override
            public boolean isReceiver(String pid) {
                throw new AssertionError("not asked for");
            }
        };
    }

    static ComponentContext context() {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("kura.service.pid", "it"));
        return (ComponentContext) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {ComponentContext.class},
                (proxy, method, args) -> method.getName().equals("getProperties") ? properties : null);
    }

    /** A configuration with these values, and its defaults for the rest. */
    static <A extends Annotation> A config(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
