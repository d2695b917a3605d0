// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface RequestHandler {
    /** @@DOC */
    default KuraMessage doGet(RequestHandlerContext arg0, KuraMessage arg1) throws KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default KuraMessage doPut(RequestHandlerContext arg0, KuraMessage arg1) throws KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default KuraMessage doPost(RequestHandlerContext arg0, KuraMessage arg1) throws KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default KuraMessage doDel(RequestHandlerContext arg0, KuraMessage arg1) throws KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default KuraMessage doExec(RequestHandlerContext arg0, KuraMessage arg1) throws KuraException {
        throw new UnsupportedOperationException();
    }
}
