// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** On whose behalf the present thread works. */
@ProviderType
public class AuditContext {

    private static final ThreadLocal<AuditContext> CURRENT = new ThreadLocal<>(); // Kura's API is static here

    private final Map<String, String> properties;

    /** @param properties kept, not copied; names are those of {@link AuditConstants}, and more */
    public AuditContext(Map<String, String> properties) {
        this.properties = Objects.requireNonNull(properties, "properties");
    }

    /** The live map. */
    public Map<String, String> getProperties() {
        return properties;
    }

    /** A context with a map of its own, to be changed or taken to another thread. */
    public AuditContext copy() {
        return new AuditContext(new HashMap<>(properties));
    }

    /** This thread's context, or a new one that says that the gateway acts of its own accord. */
    public static AuditContext currentOrInternal() {
        return current()
                .orElseGet(() -> new AuditContext(new HashMap<>(Map.of(
                        AuditConstants.KEY_ENTRY_POINT.getValue(), AuditConstants.ENTRY_POINT_INTERNAL.getValue()))));
    }

    public static Optional<AuditContext> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes a context this thread's own until the scope is closed, in the same thread. */
    public static AuditContext.Scope openScope(AuditContext context) {
        return new Scope(context);
    }

    /** One line, whatever the properties hold. */
    @Override
    public String toString() {
        return properties.toString().replaceAll("\\R|\t", "_");
    }

    /** The time in which a context is its thread's own. */
    @ProviderType
    public static class Scope implements AutoCloseable {

        private final AuditContext context;
        private final Optional<AuditContext> outer = current();

        private Scope(AuditContext context) {
            this.context = context;
            CURRENT.set(context);
        }

        /** Brings back the context of before; does nothing if the thread has moved on to another one. */
        @Override
        public void close() {
            if (CURRENT.get() == context) {
                outer.ifPresentOrElse(CURRENT::set, CURRENT::remove);
            }
        }
    }
}
