// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Designate;

/** @@DOC */
public class Tdesignate implements Designate {
    /** @@DOC */
    public Tdesignate() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Tobject getObject() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setObject(Tobject arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setPid(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFactoryPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setFactoryPid(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getBundle() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setBundle(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isOptional() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOptional(Boolean arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isMerge() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMerge(Boolean arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
