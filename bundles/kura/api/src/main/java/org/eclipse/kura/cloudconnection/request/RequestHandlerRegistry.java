// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface RequestHandlerRegistry {
    /** @@DOC */
    void registerRequestHandler(String arg0, RequestHandler arg1) throws KuraException;
    /** @@DOC */
    void unregister(String arg0) throws KuraException;
}
