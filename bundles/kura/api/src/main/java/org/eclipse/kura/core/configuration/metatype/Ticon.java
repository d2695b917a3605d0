// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Icon;

/** @@DOC */
public class Ticon implements Icon {
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
    public BigInteger getSize() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSize(BigInteger arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
