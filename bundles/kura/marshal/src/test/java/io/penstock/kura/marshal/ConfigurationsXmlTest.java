// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The form: Kura 5.6's snapshots, and the messages that a Kapua sent and took (shared data, kapua/wire.tsv). */
class ConfigurationsXmlTest {

    private final ConfigurationsXml format = new ConfigurationsXml();

    @Test
    void everyTypeComesBackAsItWas() throws FormatException {
        Map<String, Object> properties = Map.ofEntries(
                Map.entry("string", " a<b>&\"'c\r\n\td\u20AC\uD83D\uDE00 "),
                Map.entry("long", Long.MIN_VALUE),
                Map.entry("double", -0.1),
                Map.entry("float", Float.MIN_VALUE),
                Map.entry("integer", 7),
                Map.entry("byte", (byte) -1),
                Map.entry("char", '<'),
                Map.entry("boolean", true),
                Map.entry("short", (short) 300),
                Map.entry("empty", ""),
                Map.entry("strings", new String[] {"a,b", "", "c"}),
                Map.entry("integers", new Integer[] {1, 2}),
                Map.entry("none", new Long[0]));
        String document = format.write(List.of(new PlainConfiguration("p\n\"<", properties)));

        ComponentConfiguration back = format.read(document).get(0);

        assertThat(back.getPid()).isEqualTo("p\n\"<");
        assertThat(back.getConfigurationProperties()).usingRecursiveComparison().isEqualTo(properties);
    }

    @Test
    void aPasswordIsMarkedAndNotReadableAtAGlance() throws FormatException {
        String document = format.write(List.of(new PlainConfiguration(
                "p", Map.of("one", new Password("secret"), "two", new Password[] {new Password("s\u00E4cret")}))));

        assertThat(document)
                .contains("<esf:property name=\"one\" array=\"false\" encrypted=\"true\" type=\"Password\">"
                        + "<esf:value>c2VjcmV0</esf:value>")
                .doesNotContain("secret");
        Map<String, Object> back = format.read(document).get(0).getConfigurationProperties();
        assertThat(back.get("one")).hasToString("secret");
        assertThat((Password[]) back.get("two")).extracting(Password::toString).containsExactly("s\u00E4cret");
    }

    /** Kura 5.6, distrib/.../snapshot_0.xml: attributes in another order, white space between elements, no OCD. */
    @Test
    void readsWhatAKuraGatewayWrites() throws FormatException {
        List<ComponentConfiguration> all = format.read("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <!-- a comment -->
                <esf:configurations xmlns:ocd="http://www.osgi.org/xmlns/metatype/v1.2.0" xmlns:esf="http://eurotech.com/esf/2.0">
                    <esf:configuration pid="SSLKeystore">
                        <esf:properties>
                            <esf:property array="false" encrypted="true" name="keystore.password" type="Password">
                                <esf:value>Y2hhbmdlaXQ=</esf:value>
                            </esf:property>
                            <esf:property array="true" encrypted="false" name="https.ports" type="Integer">
                                <esf:value>443</esf:value>
                            </esf:property>
                            <esf:property array="false" encrypted="false" name="without.value" type="String"/>
                        </esf:properties>
                    </esf:configuration>
                    <esf:configuration pid="nothing"/>
                </esf:configurations>
                """);

        assertThat(all).extracting(ComponentConfiguration::getPid).containsExactly("SSLKeystore", "nothing");
        Map<String, Object> properties = all.get(0).getConfigurationProperties();
        assertThat(properties).containsOnlyKeys("keystore.password", "https.ports");
        assertThat(properties.get("keystore.password")).hasToString("changeit");
        assertThat(properties.get("https.ports")).isEqualTo(new Integer[] {443});
        assertThat(all.get(1).getConfigurationProperties()).isEmpty();
    }

    @Test
    void readsAndRewritesTheRecordedBodiesOfConfV1() throws Exception {
        Path recorded = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        assumeTrue(Files.exists(recorded), "no recorded messages at " + recorded.toAbsolutePath());
        int bodies = 0;
        for (String line : Files.readAllLines(recorded)) {
            String[] fields = line.split("\t");
            String payload =
                    fields.length < 4 ? "" : new String(HexFormat.of().parseHex(fields[3]), StandardCharsets.UTF_8);
            int from = payload.indexOf("<?xml");
            if (from >= 0 && payload.contains("<esf:configurations") && fields[2].contains("/CONF-V1/")) {
                bodies++;
                List<ComponentConfiguration> read = format.read(payload.substring(from));
                ComponentConfiguration heater = read.get(0);
                assertThat(heater.getPid()).isEqualTo("org.acme.Heater");
                assertThat(heater.getConfigurationProperties().get("set.point")).isIn(21.0, 22.5);
                assertThat(format.read(format.write(read)).get(0))
                        .usingRecursiveComparison()
                        .isEqualTo(heater);
            }
        }
        assertThat(bodies).isEqualTo(4);
    }

    /** What a Kapua took, but for the order: properties are sorted here. */
    @Test
    void writesADefinitionAsARecordedGatewayDid() throws Exception {
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\""
                + " xmlns:ocd=\"http://www.osgi.org/xmlns/metatype/v1.2.0\"><esf:configuration pid=\"org.acme.Heater\">"
                + "<ocd:OCD id=\"org.acme.Heater\" name=\"Heater\" description=\"d\"><ocd:AD id=\"mode\" name=\"Mode\""
                + " type=\"String\" cardinality=\"0\" required=\"true\" default=\"eco\" min=\"1\" max=\"3\">"
                + "<ocd:Option label=\"eco\" value=\"eco\"/></ocd:AD></ocd:OCD><esf:properties>"
                + "<esf:property name=\"mode\" array=\"false\" encrypted=\"false\" type=\"String\">"
                + "<esf:value>eco</esf:value></esf:property></esf:properties></esf:configuration></esf:configurations>";

        List<ComponentConfiguration> read = format.read(body);

        AD mode = read.get(0).getDefinition().getAD().get(0);
        assertThat(List.of(
                        mode.getId(),
                        mode.getMin(),
                        mode.getMax(),
                        mode.getOption().get(0).getValue()))
                .containsExactly("mode", "1", "3", "eco");
        assertThat(format.write(read)).isEqualTo(body);
    }

    @Test
    void writesIdsAsARecordedGatewayDid() throws FormatException {
        assertThat(format.writeIds(List.of(0L, 1758000000000L)))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><esf:snapshot-ids"
                        + " xmlns:esf=\"http://eurotech.com/esf/2.0\"><esf:snapshotIds>0</esf:snapshotIds>"
                        + "<esf:snapshotIds>1758000000000</esf:snapshotIds></esf:snapshot-ids>");
    }

    static Stream<List<String>> refused() {
        String property = "<configurations><configuration pid='pump'><properties><property name='n' type='%s'>"
                + "<value>%s</value></property></properties></configuration></configurations>";
        return Stream.of(
                List.of("xml.malformed", ""),
                List.of("xml.malformed", "not xml"),
                List.of("xml.malformed", "<configurations><configuration pid='a'>"),
                List.of("xml.malformed", "<configurations/><configurations/>"),
                List.of("xml.malformed", "<configurations/>trailing"),
                List.of("xml.malformed", "<configurations>\u0000</configurations>"),
                List.of("xml.malformed", "<configurations>&undeclared;</configurations>"),
                List.of("xml.doctype", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><configurations/>"),
                List.of(
                        "xml.doctype",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><configurations>&b;</configurations>"),
                List.of("xml.doctype", "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><configurations/>"),
                List.of("xml.too_large", "<a>".repeat(40)),
                List.of("xml.too_large", "<configurations>" + "<a/>".repeat(300_001) + "</configurations>"),
                List.of("configurations.root", "<snapshot/>"),
                List.of("xml.attribute_missing", "<configurations><configuration/></configurations>"),
                List.of("configurations.value", property.formatted("Integer", "seven")),
                List.of("configurations.value", property.formatted("Integer", "3000000000")),
                List.of("configurations.value", property.formatted("Boolean", "yes")),
                List.of("configurations.value", property.formatted("Char", "ab")),
                List.of("configurations.value", property.formatted("Float", "")),
                List.of("configurations.value", property.formatted("Date", "today")));
    }

    @ParameterizedTest
    @MethodSource
    void refused(List<String> reasonAndDocument) {
        assertThatThrownBy(() -> format.read(reasonAndDocument.get(1)))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.reason()).isEqualTo(reasonAndDocument.get(0)));
    }

    @Test
    void anErrorNamesTheConfigurationThePropertyAndTheLine() {
        assertThatThrownBy(() -> format.read("<configurations>\n<configuration pid='pump'><properties>\n"
                        + "<property name='level' type='Integer'><value>x</value></property>"
                        + "</properties></configuration></configurations>"))
                .hasMessageStartingWith("configurations.value: pump, level in line 3: ");
    }

    @ParameterizedTest
    @CsvSource({"1", "11", "31", "55295", "65534"})
    void aCharacterThatXmlCannotHoldIsRefusedBeforeItIsWritten(int code) {
        boolean possible = code == 55295; // U+D7FF is the last one before the surrogates
        var configuration = new PlainConfiguration("p", Map.of("k", "a" + (char) code));
        if (possible) {
            assertThat(XmlText.isWritable("a" + (char) code)).isTrue();
        } else {
            assertThatThrownBy(() -> format.write(List.of(configuration)))
                    .hasMessageStartingWith("xml.character: p, k: ");
        }
    }

    @Test
    void aLoneHalfOfACharacterIsRefused() {
        assertThat(XmlText.isWritable("\uD83D")).isFalse();
        assertThat(XmlText.isWritable("\uDE00\uD83D")).isFalse();
        assertThat(XmlText.isWritable("\uD83D\uDE00")).isTrue();
    }

    @Test
    void aValueThatKuraHasNoTypeForIsRefused() {
        Map<String, Object> properties = new HashMap<>(Map.of("when", java.time.Instant.EPOCH));
        assertThatThrownBy(() -> format.write(List.of(new PlainConfiguration("p", properties))))
                .hasMessageStartingWith("configurations.type: p, when: ");
    }
}
