// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface RequestHandlerRegistry {
    /** @@DOC */
    void registerRequestHandler(String arg0, org.eclipse.kura.cloudconnection.request.RequestHandler arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void unregister(String arg0) throws org.eclipse.kura.KuraException;
}
