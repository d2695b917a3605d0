// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Option;

/** A value to choose from. */
public class Toption implements Option {

    protected List<Object> any = new ArrayList<>();
    protected String label;
    protected String value;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    public List<Object> getAny() {
        return any;
    }

    /** Adds a foreign element. */
    public void setAny(Object element) {
        any.add(element);
    }

    @Override
    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
