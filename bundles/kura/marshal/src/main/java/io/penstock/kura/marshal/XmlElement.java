// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document without its namespace prefix.
 *
 * @param name local name
 * @param attributes by local name
 * @param children elements in the order of the document
 * @param text the element's own text, untrimmed
 * @param line where it begins
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text, int line) {

    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    String required(String wanted) throws FormatException {
        String value = attributes.get(wanted);
        if (value == null || value.isBlank()) {
            throw new FormatException(
                    "xml.attribute_missing", "<" + name + "> in line " + line + " has no attribute " + wanted + ".");
        }
        return value;
    }
}
