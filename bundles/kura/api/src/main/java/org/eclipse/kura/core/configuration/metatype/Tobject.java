// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Attribute;
import org.eclipse.kura.configuration.metatype.TObject;

/** @@DOC */
public class Tobject implements TObject {
    /** @@DOC */
    public Tobject() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Attribute> getAttribute() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getOcdref() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOcdref(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
