// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements one after the other; what it writes, {@link XmlReader} reads back character by character. */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlWriter start(String name) {
        endTag();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    XmlWriter attribute(String name, Object value) throws FormatException {
        out.append(' ').append(name).append("=\"");
        escape(String.valueOf(value), true);
        out.append('"');
        return this;
    }

    XmlWriter text(String text) throws FormatException {
        endTag();
        escape(text, false);
        return this;
    }

    XmlWriter end() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) throws FormatException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> {
                    if (attribute) {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> {
                    if (!XmlText.isWritable(text, i)) {
                        throw new FormatException(
                                "xml.character",
                                "The character U+" + String.format("%04X", (int) c) + " can't be written as XML.");
                    }
                    out.append(c);
                }
            }
        }
    }
}
