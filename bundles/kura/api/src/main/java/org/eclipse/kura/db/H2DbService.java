// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/** A database of H2. */
@ProviderType
public interface H2DbService extends BaseDbService {

    /** {@code kura.service.pid} of the instance that every gateway has. */
    String DEFAULT_INSTANCE_PID = "org.eclipse.kura.db.H2DbService";

    /** Does something with a connection, in the calling thread, and hands the connection back. */
    <T> T withConnection(ConnectionCallable<T> callable) throws SQLException;

    /** What is to be done with a connection. */
    @FunctionalInterface
    interface ConnectionCallable<T> {

        T call(Connection connection) throws SQLException;
    }
}
