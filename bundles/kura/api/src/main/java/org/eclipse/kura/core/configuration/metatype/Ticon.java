// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Icon;

/** A picture of an object class. */
public class Ticon implements Icon {

    protected List<Object> any = new ArrayList<>();
    protected String resource;
    protected BigInteger size;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    public List<Object> getAny() {
        return any;
    }

    /** Adds a foreign element. */
    public void setAny(Object element) {
        any.add(element);
    }

    @Override
    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    @Override
    public BigInteger getSize() {
        return size;
    }

    public void setSize(BigInteger size) {
        this.size = size;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
