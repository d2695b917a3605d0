// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Icon;
import org.eclipse.kura.configuration.metatype.OCD;

/** @@DOC */
public class Tocd implements OCD {
    /** @@DOC */
    public Tocd() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<AD> getAD() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void addAD(Tad arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Icon> getIcon() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setIcon(Ticon arg0) {
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
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
