// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.TopicFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerRegistry;

/**
 * Which handler answers for which application.
 *
 * <p>Two under one id: one of them is being replaced. The newer one answers, and {@link #unregister} takes the older one
 * away, so that a bundle that is swapped side by side is never without an answer. Any thread.
 */
final class Applications implements RequestHandlerRegistry {

    private final Map<String, List<RequestHandler>> handlers = new TreeMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void registerRequestHandler(String id, RequestHandler handler) throws KuraException {
        if (id == null || handler == null || !TopicFilter.isLevel(id) || id.equals("MQTT")) {
            throw new KuraException(
                    KuraErrorCode.INVALID_PARAMETER,
                    "request.application_id: \"" + id + "\" cannot be an application: it is one level of a topic,"
                            + " without # + and /, and not MQTT");
        }
        synchronized (handlers) {
            handlers.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>()).add(handler);
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public void unregister(String id) {
        synchronized (handlers) {
            List<RequestHandler> of = handlers.getOrDefault(id, List.of());
            if (!of.isEmpty()) {
                removed(id, of, of.get(0));
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Takes away one handler of an application, wherever it stands. */
    void unregister(String id, RequestHandler handler) {
        synchronized (handlers) {
            removed(id, handlers.getOrDefault(id, List.of()), handler);
        }
        listeners.forEach(Runnable::run);
    }

    /** Who answers now. */
    Optional<RequestHandler> handler(String id) {
        synchronized (handlers) {
            List<RequestHandler> of = handlers.getOrDefault(id, List.of());
            return of.isEmpty() ? Optional.empty() : Optional.of(of.get(of.size() - 1));
        }
    }

    /** A copy, sorted. */
    SortedSet<String> ids() {
        synchronized (handlers) {
            return new TreeSet<>(handlers.keySet());
        }
    }

    /** Told, in whichever thread, that the set may have changed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void removed(String id, List<RequestHandler> of, RequestHandler handler) {
        if (of.remove(handler) && of.isEmpty()) {
            handlers.remove(id);
        }
    }
}
