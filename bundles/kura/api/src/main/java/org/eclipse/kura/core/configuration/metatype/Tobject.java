// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Attribute;
import org.eclipse.kura.configuration.metatype.TObject;

/** Values for the attributes of an object class. Only a subclass can fill {@link #attribute}. */
public class Tobject implements TObject {

    protected List<Tattribute> attribute = new ArrayList<>();
    protected List<Object> any = new ArrayList<>();
    protected String ocdref;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    /** A copy. */
    @Override
    public List<Attribute> getAttribute() {
        return new ArrayList<>(attribute);
    }

    public List<Object> getAny() {
        return any;
    }

    @Override
    public String getOcdref() {
        return ocdref;
    }

    public void setOcdref(String ocdref) {
        this.ocdref = ocdref;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
