// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form: Kura 5.6's requests CONF-V2 (package org.eclipse.kura.rest.configuration.api, read as facts). */
class ConfigurationsJsonTest {

    private final ConfigurationsJson format = new ConfigurationsJson();

    @Test
    void everyTypeComesBackAsItWas() throws FormatException {
        Map<String, Object> properties = new TreeMap<>(Map.of(
                "string",
                "a\"\u0001\u20AC",
                "long",
                Long.MIN_VALUE,
                "double",
                -0.1,
                "float",
                1.5f,
                "integer",
                7,
                "byte",
                (byte) -1,
                "char",
                'x',
                "boolean",
                true,
                "short",
                (short) 300,
                "longs",
                new Long[] {Long.MAX_VALUE, 0L}));
        String document = format.write(List.of(new PlainConfiguration("p", properties)));

        ComponentConfiguration back = format.read(document).configurations().get(0);

        assertThat(back.getConfigurationProperties()).usingRecursiveComparison().isEqualTo(properties);
    }

    @Test
    void writesWhatKurasConsoleReads() throws FormatException {
        var attribute = new Tad();
        attribute.setId("set.point");
        attribute.setName("Set point");
        attribute.setType(Tscalar.DOUBLE);
        attribute.setCardinality(0);
        attribute.setRequired(true);
        attribute.setDefault("20.0");
        attribute.setMin("5");
        var definition = new Tocd();
        definition.setId("org.acme.Heater");
        definition.setName("Heater");
        definition.addAD(attribute);
        String json = format.write(List.of(new PlainConfiguration(
                "boiler", Optional.of(definition), Map.of("set.point", 21.5, "pw", new Password("sealed")))));

        assertThat(JsonParser.parseString(json)).isEqualTo(JsonParser.parseString("""
                {"configs":[{"pid":"boiler",
                  "definition":{"ad":[{"name":"Set point","id":"set.point","type":"DOUBLE","cardinality":0,"min":"5",
                    "defaultValue":"20.0","isRequired":true}],"name":"Heater","id":"org.acme.Heater"},
                  "properties":{"set.point":{"value":21.5,"type":"DOUBLE"},"pw":{"value":"sealed","type":"PASSWORD"}}}]}
                """));
    }

    @Test
    void readsARequestToCreateWithItsFactory() throws FormatException {
        ConfigurationsJson.Request request = format.read("""
                {"configs":[{"pid":"boiler","factoryPid":"org.acme.Heater",
                  "properties":{"set.point":{"value":21,"type":"DOUBLE"},"pw":{"value":"secret","type":"PASSWORD"},
                                "mode":{"value":null,"type":"STRING"}}}],
                 "takeSnapshot":false}
                """);

        assertThat(request.takeSnapshot()).isFalse();
        Map<String, Object> properties = request.configurations().get(0).getConfigurationProperties();
        assertThat(properties)
                .containsEntry("service.factoryPid", "org.acme.Heater")
                .containsEntry("set.point", 21.0)
                .containsEntry("mode", null);
        assertThat(properties.get("pw")).isInstanceOf(Password.class).hasToString("secret");
    }

    @Test
    void aSnapshotIsWantedWhereNothingIsSaid() throws FormatException {
        assertThat(format.read("{\"configs\":[]}").takeSnapshot()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | 3000000000",
                "INTEGER | 1.5",
                "INTEGER | 1e999999",
                "INTEGER | 1e-999999",
                "LONG | 9223372036854775808",
                "BYTE | 128",
                "INTEGER | \"5\"",
                "STRING | 5",
                "BOOLEAN | \"true\"",
                "CHAR | \"ab\"",
                "STRING | {}",
                "STRING | [[\"a\"]]",
                "STRING | [null]",
                "DATE | 1"
            })
    void aValueThatIsNotOfItsTypeIsRefusedByName(String type, String value) {
        String document = "{\"configs\":[{\"pid\":\"pump\",\"properties\":{\"level\":{\"type\":\"" + type
                + "\",\"value\":" + value + "}}}]}";
        assertThatThrownBy(() -> format.read(document)).hasMessageStartingWith("json.value: pump, level: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json.malformed | {",
                "json.malformed | []",
                "json.malformed | ''",
                "json.malformed | {\"configs\":{}}",
                "json.malformed | {\"configs\":[1]}",
                "json.missing | {}",
                "json.missing | {\"configs\":[{}]}",
                "json.missing | {\"configs\":[{\"pid\":\"p\",\"properties\":{\"k\":{\"value\":1}}}]}"
            })
    void anotherDocumentIsRefused(String reason, String document) {
        assertThatThrownBy(() -> format.read(document)).hasMessageStartingWith(reason);
    }

    @Test
    void aDeepDocumentIsRefused() {
        assertThatThrownBy(() -> format.read("{\"configs\":" + "[".repeat(100_000)))
                .hasMessageStartingWith("json.malformed");
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> format.write(List.of(new PlainConfiguration("p", Map.of("k", Double.NaN)))))
                .hasMessageStartingWith("json.value: p, k: ");
    }
}
