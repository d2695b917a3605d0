// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface RequestHandler {
    /** @@DOC */
    default org.eclipse.kura.cloudconnection.message.KuraMessage doGet(
            org.eclipse.kura.cloudconnection.request.RequestHandlerContext arg0,
            org.eclipse.kura.cloudconnection.message.KuraMessage arg1)
            throws org.eclipse.kura.KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default org.eclipse.kura.cloudconnection.message.KuraMessage doPut(
            org.eclipse.kura.cloudconnection.request.RequestHandlerContext arg0,
            org.eclipse.kura.cloudconnection.message.KuraMessage arg1)
            throws org.eclipse.kura.KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default org.eclipse.kura.cloudconnection.message.KuraMessage doPost(
            org.eclipse.kura.cloudconnection.request.RequestHandlerContext arg0,
            org.eclipse.kura.cloudconnection.message.KuraMessage arg1)
            throws org.eclipse.kura.KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default org.eclipse.kura.cloudconnection.message.KuraMessage doDel(
            org.eclipse.kura.cloudconnection.request.RequestHandlerContext arg0,
            org.eclipse.kura.cloudconnection.message.KuraMessage arg1)
            throws org.eclipse.kura.KuraException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default org.eclipse.kura.cloudconnection.message.KuraMessage doExec(
            org.eclipse.kura.cloudconnection.request.RequestHandlerContext arg0,
            org.eclipse.kura.cloudconnection.message.KuraMessage arg1)
            throws org.eclipse.kura.KuraException {
        throw new UnsupportedOperationException();
    }
}
