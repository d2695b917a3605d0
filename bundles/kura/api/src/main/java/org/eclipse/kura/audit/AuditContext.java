// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.audit;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class AuditContext {
    /** @@DOC */
    public AuditContext(Map<String, String> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, String> getProperties() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public AuditContext copy() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static AuditContext currentOrInternal() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static Optional<AuditContext> current() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static AuditContext.Scope openScope(AuditContext arg0) {
        throw new UnsupportedOperationException();
    }

    /** @@DOC */
    @ProviderType
    public static class Scope implements AutoCloseable {
        /** @@DOC */
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
