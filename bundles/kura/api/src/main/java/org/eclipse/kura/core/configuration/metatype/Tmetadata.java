// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Designate;
import org.eclipse.kura.configuration.metatype.MetaData;
import org.eclipse.kura.configuration.metatype.OCD;

/** @@DOC */
public class Tmetadata implements MetaData {
    /** @@DOC */
    public Tmetadata() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<OCD> getOCD() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOCD(Tocd arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Designate> getDesignate() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDesignate(Tdesignate arg0) {
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
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
