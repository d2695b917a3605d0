// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface H2DbService extends BaseDbService {
    /** @@DOC */
    String DEFAULT_INSTANCE_PID = "org.eclipse.kura.db.H2DbService";
    /** @@DOC */
    <T> T withConnection(H2DbService.ConnectionCallable<T> arg0) throws SQLException;

    /** @@DOC */
    public static interface ConnectionCallable<T> {
        /** @@DOC */
        T call(Connection arg0) throws SQLException;
    }
}
