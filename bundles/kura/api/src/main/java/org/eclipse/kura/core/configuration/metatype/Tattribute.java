// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.kura.configuration.metatype.Attribute;

/** The values of one attribute. */
public class Tattribute implements Attribute {

    protected List<String> value = new ArrayList<>();
    protected List<Object> any = new ArrayList<>();
    protected String adref;
    protected String content;

    private final Map<QName, String> otherAttributes = new HashMap<>();

    @Override
    public List<String> getValue() {
        return value;
    }

    public List<Object> getAny() {
        return any;
    }

    @Override
    public String getAdref() {
        return adref;
    }

    public void setAdref(String adref) {
        this.adref = adref;
    }

    @Override
    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Map<QName, String> getOtherAttributes() {
        return otherAttributes;
    }
}
