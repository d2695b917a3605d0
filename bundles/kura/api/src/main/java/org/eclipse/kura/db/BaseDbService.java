// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.osgi.annotation.versioning.ProviderType;

/** Lends connections to one database. What {@code close} and {@code rollback} meet is logged, not thrown. */
@ProviderType
public interface BaseDbService {

    /** A connection, to be handed back to {@link #close(Connection)}. */
    Connection getConnection() throws SQLException;

    void close(Connection connection);

    void rollback(Connection connection);

    void close(ResultSet... resultSets);

    void close(Statement... statements);
}
