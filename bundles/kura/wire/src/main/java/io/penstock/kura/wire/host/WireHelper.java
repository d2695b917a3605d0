// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.eclipse.kura.wire.graph.Constants;
import org.eclipse.kura.wire.multiport.MultiportWireEmitter;
import org.eclipse.kura.wire.multiport.MultiportWireReceiver;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives components what they emit through. Any thread.
 *
 * <p>As Kura does: ports are counted by the service's properties, else by the component's interfaces; who asks for the
 * pid of a component that is not registered gets null.
 */
@Component(name = "io.penstock.kura.wire.helper")
public final class WireHelper implements WireHelperService {

    private final WireHost host;

    @Activate
    public WireHelper(@Reference WireHostComponent host) {
        this(host.host());
    }

    WireHelper(WireHost host) {
        this.host = host;
    }

    @Override
    public WireSupport newWireSupport(WireComponent component, ServiceReference<WireComponent> reference) {
        Objects.requireNonNull(component, "component");
        if (reference == null) {
            throw new IllegalArgumentException("wire.no_reference: "
                    + component.getClass().getName() + " provides no service, so it cannot be wired");
        }
        var support = new Support(
                component,
                pid(reference)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "wire.no_pid: " + component.getClass().getName() + " has no kura.service.pid")),
                count(reference, Constants.RECEIVER_PORT_COUNT_PROP_NAME, component instanceof WireReceiver ? 1 : 0),
                count(reference, Constants.EMITTER_PORT_COUNT_PROP_NAME, component instanceof WireEmitter ? 1 : 0),
                host::readiness);
        host.supports().put(reference, support);
        host.supported(support);
        return support;
    }

    static Optional<String> pid(ServiceReference<?> reference) {
        return reference.getProperty(ConfigurationService.KURA_SERVICE_PID) instanceof String pid && !pid.isEmpty()
                ? Optional.of(pid)
                : Optional.empty();
    }

    private static int count(ServiceReference<?> reference, Constants key, int otherwise) {
        int count = reference.getProperty(key.value()) instanceof Integer given ? given : otherwise;
        if (count < 0) {
            throw new IllegalArgumentException("wire.bad_port_count: " + key.value() + " is " + count + ", from 0");
        }
        return count;
    }

    @Override
    public String getPid(WireComponent component) {
        return first(i -> i.component() == component)
                .map(Instance::pid)
                .or(() -> host.supports().values().stream()
                        .filter(s -> s.component() == component)
                        .map(Support::pid)
                        .findFirst())
                .orElse(null);
    }

    @Override
    public String getServicePid(String pid) {
        return first(i -> i.pid().equals(pid)).map(Instance::servicePid).orElse(null);
    }

    @Override
    public String getServicePid(WireComponent component) {
        return first(i -> i.component() == component).map(Instance::servicePid).orElse(null);
    }

    @Override
    public boolean isEmitter(String pid) {
        return first(i -> i.pid().equals(pid)
                        && (i.component() instanceof WireEmitter || i.component() instanceof MultiportWireEmitter))
                .isPresent();
    }

    @Override
    public boolean isReceiver(String pid) {
        return first(i -> i.pid().equals(pid)
                        && (i.component() instanceof WireReceiver || i.component() instanceof MultiportWireReceiver))
                .isPresent();
    }

    private Optional<Instance> first(Predicate<Instance> like) {
        return host.instances().stream().filter(like).findFirst();
    }
}
