// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private final Map<String, TypedValue<?>> below = new LinkedHashMap<>();
    private final Overlay overlay =
            new Overlay(below, new String[] {"score", "model"}, new TypedValue<?>[] {number(2), number(3)});

    OverlayTest() {
        below.put("flow", number(1));
    }

    @Test
    void isTheMapThatACopyWouldBe() {
        var copy = new LinkedHashMap<>(below);
        copy.put("score", number(2));
        copy.put("model", number(3));

        assertThat(overlay).isEqualTo(copy).hasSameHashCodeAs(copy).hasSize(3);
        assertThat(overlay.keySet()).containsExactly("flow", "score", "model");
        assertThat(new HashMap<>(overlay)).isEqualTo(copy);
        var each = new LinkedHashMap<String, TypedValue<?>>();
        overlay.forEach(each::put);
        assertThat(each).containsExactlyEntriesOf(copy);
    }

    @Test
    void itsOwnPropertiesStandBeforeThoseOfTheRecord() {
        below.put("score", number(9));

        assertThat(overlay.get("score")).isEqualTo(number(2));
        assertThat(overlay).hasSize(3);
        assertThat(overlay.keySet()).containsExactly("flow", "score", "model");
        var each = new LinkedHashMap<String, TypedValue<?>>();
        overlay.forEach(each::put);
        assertThat(each).containsExactlyEntriesOf(overlay);
    }

    @Test
    void knowsWhatItHasNot() {
        assertThat(overlay.get("pressure")).isNull();
        assertThat(overlay.containsKey("pressure")).isFalse();
        assertThat(overlay.containsKey(null)).isFalse();
        assertThat(overlay.containsKey("flow")).isTrue();
        assertThat(overlay.containsKey("model")).isTrue();
    }

    @Test
    void isReadOnlyAndEndsWhereItEnds() {
        assertThatThrownBy(() -> overlay.put("flow", number(1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> overlay.remove("flow")).isInstanceOf(UnsupportedOperationException.class);
        var entries = new Overlay(Map.of(), new String[0], new TypedValue<?>[0])
                .entrySet()
                .iterator();
        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    private static TypedValue<?> number(int value) {
        return TypedValues.newIntegerValue(value);
    }
}
