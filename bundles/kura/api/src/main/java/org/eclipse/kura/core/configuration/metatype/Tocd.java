// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;

/** @@DOC */
public class Tocd implements org.eclipse.kura.configuration.metatype.OCD {
    /** @@DOC */
    public Tocd() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.configuration.metatype.AD> getAD() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void addAD(org.eclipse.kura.core.configuration.metatype.Tad arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<org.eclipse.kura.configuration.metatype.Icon> getIcon() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setIcon(org.eclipse.kura.core.configuration.metatype.Ticon arg0) {
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
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setName(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDescription() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDescription(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setId(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<javax.xml.namespace.QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
