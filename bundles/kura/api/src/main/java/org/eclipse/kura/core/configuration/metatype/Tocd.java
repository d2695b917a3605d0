// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Icon;
import org.eclipse.kura.configuration.metatype.OCD;

/** An object class. */
public class Tocd implements OCD {

    protected List<Tad> ad = new ArrayList<>();
    protected List<Ticon> icon = new ArrayList<>();
    protected List<Object> any = new ArrayList<>();
    protected String name;
    protected String description;
    protected String id;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    /** A copy: {@link #addAD} is the way to add one. */
    @Override
    public List<AD> getAD() {
        return new ArrayList<>(ad);
    }

    public void addAD(Tad attribute) {
        ad.add(attribute);
    }

    /** A copy: {@link #setIcon} is the way to add one. */
    @Override
    public List<Icon> getIcon() {
        return new ArrayList<>(icon);
    }

    /** Adds a picture. */
    public void setIcon(Ticon icon) {
        this.icon.add(icon);
    }

    public List<Object> getAny() {
        return any;
    }

    /** Adds a foreign element. */
    public void setAny(Object element) {
        any.add(element);
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
