// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Option;

/** @@DOC */
public class Toption implements Option {
    /** @@DOC */
    public Toption() {
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
    public String getLabel() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLabel(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getValue() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setValue(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
