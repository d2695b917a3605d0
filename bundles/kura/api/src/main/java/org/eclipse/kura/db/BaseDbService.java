// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface BaseDbService {
    /** @@DOC */
    Connection getConnection() throws SQLException;
    /** @@DOC */
    void close(Connection arg0);
    /** @@DOC */
    void rollback(Connection arg0);
    /** @@DOC */
    void close(ResultSet... arg0);
    /** @@DOC */
    void close(Statement... arg0);
}
