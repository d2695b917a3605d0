// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;

/** A topic with places for properties of the message: {@code A1/$assetName}. */
record TopicTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\$([^\\s/]+)");

    /** @throws KuraException with the code {@code kapua.topic_property} where a property is missing */
    String fill(Map<String, Object> properties) throws KuraException {
        Matcher places = PLACE.matcher(text);
        var filled = new StringBuilder();
        while (places.find()) {
            Object value = properties.get(places.group(1));
            if (value == null) {
                throw new KuraException(
                        KuraErrorCode.INVALID_PARAMETER,
                        "kapua.topic_property: the topic " + text + " wants a property " + places.group(1)
                                + ", which the message does not have");
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value.toString()));
        }
        return places.appendTail(filled).toString();
    }
}
