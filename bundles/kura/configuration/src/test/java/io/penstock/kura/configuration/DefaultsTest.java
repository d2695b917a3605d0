// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void aDefaultHasTheTypeOfItsAttribute() {
        assertThat(value(Tscalar.INTEGER, 0, "7")).isEqualTo(7);
        assertThat(value(Tscalar.STRING, 1, "a")).isEqualTo("a");
        assertThat(value(Tscalar.LONG, 3, "1, 2")).isEqualTo(new Long[] {1L, 2L});
        assertThat(value(Tscalar.STRING, Integer.MIN_VALUE, "a")).isEqualTo(new String[] {"a"});
    }

    @Test
    void anAttributeWithAnEmptyDefaultHasNone() {
        assertThat(value(Tscalar.STRING, 0, "")).isNull();
        assertThat(value(Tscalar.STRING, 0, null)).isNull();
    }

    @Test
    void aDefaultThatIsNoValueIsLeftOut() {
        assertThat(value(Tscalar.INTEGER, 0, "seven")).isNull();
    }

    /** OSGi Compendium R7, 105.8.2, attribute default. */
    @Test
    void aBackslashKeepsAComma() {
        assertThat(Defaults.split("a\\,b, c\\\\ ,\\ d ,,e")).containsExactly("a,b", "c\\", " d", "", "e");
    }

    private static Object value(Tscalar type, int cardinality, String text) {
        var attribute = new Tad();
        attribute.setId("a");
        attribute.setType(type);
        attribute.setCardinality(cardinality);
        attribute.setDefault(text);
        var definition = new Tocd();
        definition.setId("d");
        definition.addAD(attribute);
        return Defaults.of(definition).get("a");
    }
}
