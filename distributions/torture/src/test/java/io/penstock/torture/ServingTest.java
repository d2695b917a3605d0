// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

/** The answer to GET bundles, as Kura gives it. */
class ServingTest {

    private static final String BUNDLES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bundles>"
            + "<bundle><name>a.window</name><version>1.0.0</version><id>7</id><state>ACTIVE</state></bundle>"
            + "<bundle><name>xa.window</name><version>3.0.0</version><id>8</id><state>ACTIVE</state></bundle>"
            + "<bundle><name>a.window</name><version>9.0.0</version><id>9</id><state>RESOLVED</state></bundle></bundles>";

    @Test
    void namesEachVersionOfThatBundleWithItsState() {
        var payload = new KuraPayload();
        payload.setBody(BUNDLES.getBytes(StandardCharsets.UTF_8));
        assertThat(Serving.of(payload).of("a.window")).containsExactly("1.0.0 ACTIVE", "9.0.0 RESOLVED");
        assertThat(Serving.of(payload).of("a-window")).isEmpty();
    }

    @Test
    void knowsOfNoneWhereNothingWasAnswered() {
        assertThat(Serving.of(new KuraPayload()).of("a.window")).isEmpty();
    }
}
