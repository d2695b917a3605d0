// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps which handler answers for which application. */
@ProviderType
public interface RequestHandlerRegistry {

    /** @param id the application's name in topics, such as {@code CONF-V2} */
    void registerRequestHandler(String id, RequestHandler requestHandler) throws KuraException;

    void unregister(String id) throws KuraException;
}
