// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a whole document into elements, within bounds, with neither document types nor entities of its own.
 *
 * <p>What it reads may come from the network: nothing outside the text is opened, and a small text can't become a
 * large tree.
 */
final class XmlReader {

    private static final int CHARACTERS = 16 << 20;
    private static final int ELEMENTS = 300_000;
    private static final int DEPTH = 32;

    XmlElement read(String document) throws FormatException {
        if (document.length() > CHARACTERS) {
            throw new FormatException(
                    "xml.too_large",
                    "The document has " + document.length() + " characters, " + CHARACTERS + " at most.");
        }
        var text = new StringReader(document.replaceFirst("^\\s*\uFEFF?\\s*", ""));
        try {
            return root(factory().createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Reads bytes in the encoding that they declare. */
    XmlElement read(InputStream document) throws IOException, FormatException {
        byte[] bytes = document.readNBytes(CHARACTERS + 1);
        if (bytes.length > CHARACTERS) {
            throw new FormatException("xml.too_large", "The document has more than " + CHARACTERS + " bytes.");
        }
        try {
            return root(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** A new one each time: nothing says that a factory may be shared between threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static FormatException malformed(XMLStreamException e) {
        String where = e.getLocation() == null ? "" : "Line " + e.getLocation().getLineNumber() + ": ";
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*\nMessage: ", "");
        return new FormatException("xml.malformed", where + message, e);
    }

    private static XmlElement root(XMLStreamReader in) throws XMLStreamException, FormatException {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        long characters = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FormatException(
                            "xml.doctype",
                            "Line " + in.getLocation().getLineNumber()
                                    + ": document types and entities are refused. Take them out.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > ELEMENTS || open.size() >= DEPTH) {
                        throw new FormatException(
                                "xml.too_large",
                                "Line " + in.getLocation().getLineNumber() + ": more than " + ELEMENTS
                                        + " elements, or deeper than " + DEPTH + ".");
                    }
                    open.push(new Open(in));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += in.getTextLength();
                    if (characters > CHARACTERS) {
                        throw new FormatException("xml.too_large", "More than " + CHARACTERS + " characters of text.");
                    }
                    if (!open.isEmpty()) {
                        open.peek().text.append(in.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().close();
                    if (open.isEmpty()) {
                        tail(in);
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new FormatException("xml.malformed", "The document has no element.");
    }

    /** What follows the root must be well-formed too: a file that was cut or appended to is not taken. */
    private static void tail(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            in.next();
        }
    }

    /** An element whose end was not seen yet. */
    private static final class Open {

        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>(2);
        private final StringBuilder text = new StringBuilder();
        private final int line;

        Open(XMLStreamReader in) {
            this.name = in.getLocalName();
            this.line = in.getLocation().getLineNumber();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }

        XmlElement close() {
            return new XmlElement(name, attributes, children, text.toString(), line);
        }
    }
}
