// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;

/** @@DOC */
public class Tad implements AD {
    /** @@DOC */
    public Tad() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Option> getOption() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOption(Toption arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Object> getAny() {
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
    public Scalar getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setType(Tscalar arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getCardinality() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setCardinality(Integer arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getMin() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMin(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getMax() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMax(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDefault() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setDefault(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isRequired() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setRequired(Boolean arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<QName, String> getOtherAttributes() {
        throw new UnsupportedOperationException();
    }
}
