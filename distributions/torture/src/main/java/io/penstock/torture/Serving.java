// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.kura.message.KuraPayload;

/** Which versions of a bundle a gateway has, by what it answers Kapua. */
final class Serving {

    private final String text;

    private Serving(String text) {
        this.text = text;
    }

    static Serving ask(KapuaShore kapua) throws IOException, InterruptedException {
        return of(kapua.ask("GET", "bundles", Map.of()).payload());
    }

    static Serving of(KuraPayload bundles) {
        return new Serving(Optional.ofNullable(bundles.getBody())
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElse(""));
    }

    /** Version and state of each that is installed. */
    List<String> of(String symbolicName) {
        return Pattern.compile("<name>" + Pattern.quote(symbolicName)
                        + "</name><version>([^<]*)</version><id>\\d+</id><state>([^<]*)</state>")
                .matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
