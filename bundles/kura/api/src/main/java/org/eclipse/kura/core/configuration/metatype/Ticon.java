// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;

/** @@DOC */
public class Ticon implements org.eclipse.kura.configuration.metatype.Icon {
    /** @@DOC */
    public Ticon() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAny(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getResource() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setResource(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public java.math.BigInteger getSize() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSize(java.math.BigInteger arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<javax.xml.namespace.QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
