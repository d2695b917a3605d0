// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Designate;
import org.eclipse.kura.configuration.metatype.MetaData;
import org.eclipse.kura.configuration.metatype.OCD;

/** The content of one metatype file. */
public class Tmetadata implements MetaData {

    protected List<Tocd> ocd = new ArrayList<>();
    protected List<Tdesignate> designate = new ArrayList<>();
    protected List<Object> any = new ArrayList<>();
    protected String localization;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    /** A copy: {@link #setOCD} is the way to add one. */
    @Override
    public List<OCD> getOCD() {
        return new ArrayList<>(ocd);
    }

    /** Adds an object class. */
    public void setOCD(Tocd objectClass) {
        ocd.add(objectClass);
    }

    /** A copy: {@link #setDesignate} is the way to add one. */
    @Override
    public List<Designate> getDesignate() {
        return new ArrayList<>(designate);
    }

    /** Adds a designate. */
    public void setDesignate(Tdesignate designate) {
        this.designate.add(designate);
    }

    public List<Object> getAny() {
        return any;
    }

    /** Adds a foreign element; Kura's name for what the other classes call {@code setAny}. */
    public void getAny(Object element) {
        any.add(element);
    }

    @Override
    public String getLocalization() {
        return localization;
    }

    public void setLocalization(String localization) {
        this.localization = localization;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
