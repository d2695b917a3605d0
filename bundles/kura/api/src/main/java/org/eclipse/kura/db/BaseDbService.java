// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface BaseDbService {
    /** @@DOC */
    java.sql.Connection getConnection() throws java.sql.SQLException;
    /** @@DOC */
    void close(java.sql.Connection arg0);
    /** @@DOC */
    void rollback(java.sql.Connection arg0);
    /** @@DOC */
    void close(java.sql.ResultSet... arg0);
    /** @@DOC */
    void close(java.sql.Statement... arg0);
}
