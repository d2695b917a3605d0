// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.junit.jupiter.api.Test;

/** OSGi Compendium R7, 105.8; the first file is as bnd 7.1 writes it, the second as Kura's are written by hand. */
class MetatypeXmlTest {

    @Test
    void readsWhatBndWrites() throws IOException, FormatException {
        List<Designated> all = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0" localization="OSGI-INF/l10n/x">
                  <OCD id="x.Line" name="Line" description="One connection.">
                    <AD id="host" name="Host" type="String" required="true" cardinality="0"/>
                    <AD id="timeout.ms" type="Integer" default="1000" min="10" max="60000" required="false"/>
                    <AD id="mode" type="Character" cardinality="-3" default="a,b">
                      <Option label="A" value="a"/><Option value="b"/>
                    </AD>
                    <Icon resource="icon.png" size="32"/>
                  </OCD>
                  <Designate factoryPid="x.Line"><Object ocdref="x.Line"/></Designate>
                </metatype:MetaData>
                """);

        assertThat(all).hasSize(1);
        assertThat(all.get(0).pid()).isEqualTo("x.Line");
        assertThat(all.get(0).factory()).isTrue();
        List<AD> attributes = all.get(0).definition().getAD();
        assertThat(attributes).extracting(AD::getId).containsExactly("host", "timeout.ms", "mode");
        assertThat(attributes).extracting(AD::getType).containsExactly(Scalar.STRING, Scalar.INTEGER, Scalar.CHAR);
        assertThat(attributes).extracting(AD::isRequired).containsExactly(true, false, true);
        assertThat(attributes).extracting(AD::getDefault).containsExactly(null, "1000", "a,b");
        assertThat(attributes).extracting(AD::getName).containsExactly("Host", "timeout.ms", "mode");
        assertThat(attributes.get(1).getMin() + " " + attributes.get(1).getMax())
                .isEqualTo("10 60000");
        assertThat(attributes.get(2).getCardinality()).isEqualTo(-3);
        assertThat(attributes.get(2).getOption()).extracting(Option::getLabel).containsExactly("A", "b");
        assertThat(all.get(0).definition().getIcon().get(0).getSize()).isEqualTo(32);
    }

    @Test
    void aDesignateWithBothPidsIsAFactory() throws IOException, FormatException {
        List<Designated> all = read("""
                <MetaData xmlns="http://www.osgi.org/xmlns/metatype/v1.2.0" localization="en_us">
                  <OCD id="k"/><OCD id="s"/>
                  <Designate pid="k" factoryPid="k"><Object ocdref="k"/></Designate>
                  <Designate pid="s"><Object ocdref="s"/></Designate>
                  <Designate pid="without"><Object ocdref="definition"/></Designate>
                </MetaData>
                """);

        assertThat(all).extracting(Designated::pid).containsExactly("k", "s");
        assertThat(all).extracting(Designated::factory).containsExactly(true, false);
    }

    @Test
    void anAttributeOfNoKnownTypeIsRefusedByName() {
        assertThatThrownBy(() -> read("<MetaData><OCD id='x'>\n<AD id='when' type='Date'/></OCD>"
                        + "<Designate pid='x'><Object ocdref='x'/></Designate></MetaData>"))
                .hasMessageStartingWith("metatype.attribute: Attribute when in line 2: ");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> read("<component/>")).hasMessageStartingWith("metatype.root");
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY e 'e'>]><MetaData/>"))
                .hasMessageStartingWith("xml.doctype");
    }

    @Test
    void readsWhatAComponentProvides() throws IOException, FormatException {
        var services =
                new DeclarativeServices().services(new ByteArrayInputStream("""
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="x.Line">
                          <service><provide interface="a.A"/><provide interface="b.B"/></service>
                          <implementation class="x.LineComponent"/>
                        </scr:component>
                        """.getBytes(StandardCharsets.UTF_8)));

        assertThat(services).containsOnlyKeys("x.Line");
        assertThat(services.get("x.Line")).containsExactly("a.A", "b.B");
    }

    private static List<Designated> read(String file) throws IOException, FormatException {
        return new MetatypeXml().read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
