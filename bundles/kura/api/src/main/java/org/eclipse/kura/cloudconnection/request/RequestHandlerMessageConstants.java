// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

/** @@DOC */
public enum RequestHandlerMessageConstants {
    ARGS_KEY;
    // @@ENUM ARGS_KEY  value()=args
    /** @@DOC */
    public String value() {
        throw new UnsupportedOperationException();
    }
}
