// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Attribute;

/** @@DOC */
public class Tattribute implements Attribute {
    /** @@DOC */
    public Tattribute() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<String> getValue() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAdref() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAdref(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getContent() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setContent(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
