// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;

/** @@DOC */
public class Tmetadata implements org.eclipse.kura.configuration.metatype.MetaData {
    /** @@DOC */
    public Tmetadata() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.configuration.metatype.OCD> getOCD() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOCD(org.eclipse.kura.core.configuration.metatype.Tocd arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.configuration.metatype.Designate> getDesignate() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDesignate(org.eclipse.kura.core.configuration.metatype.Tdesignate arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void getAny(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getLocalization() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLocalization(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<javax.xml.namespace.QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
