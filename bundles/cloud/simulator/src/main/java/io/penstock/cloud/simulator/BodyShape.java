// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a body is made of, whatever it says: a path for each kind of place in it.
 *
 * <p>Of JSON {@code [].channels[].name string}; of XML {@code {namespace}element/{namespace}element@attribute}; of
 * another text, {@code text}.
 */
@ProviderType
public final class BodyShape {

    private BodyShape() {}

    /** @param body null for none, as a payload has it; no path then */
    public static SortedSet<String> of(byte[] body) {
        SortedSet<String> paths = new TreeSet<>();
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8).trim();
        try {
            if (text.startsWith("<")) {
                xml(text, paths);
            } else if (!text.isEmpty()) {
                json("", JsonParser.parseString(text), paths);
            }
        } catch (JsonParseException | XMLStreamException e) {
            paths.clear();
            paths.add("text");
        }
        return paths;
    }

    private static void json(String path, JsonElement element, SortedSet<String> paths) {
        if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(member -> json(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), paths));
        } else if (element.isJsonArray()) {
            paths.add(path + "[]");
            element.getAsJsonArray().forEach(each -> json(path + "[]", each, paths));
        } else if (element.isJsonPrimitive()) {
            var value = element.getAsJsonPrimitive();
            paths.add(path + (value.isString() ? " string" : value.isBoolean() ? " boolean" : " number"));
        } else {
            paths.add(path + " null");
        }
    }

    private static void xml(String text, SortedSet<String> paths) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
        String path = "";
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path += "/" + in.getName();
                paths.add(path);
                for (int i = 0; i < in.getAttributeCount(); i++) {
                    paths.add(path + "@" + in.getAttributeName(i));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path = path.substring(0, path.length() - in.getName().toString().length() - 1);
            }
        }
    }
}
