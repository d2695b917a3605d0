// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kura's snapshot files and the bodies of CONF-V1.
 *
 * <p>A password is written with {@code encrypted="true"} and in Base64, as Kura has it. What it holds, clear text or
 * ciphertext, is the caller's affair.
 */
@ProviderType
public final class ConfigurationsXml {

    private static final String ESF = "http://eurotech.com/esf/2.0";
    private static final String OCD = "http://www.osgi.org/xmlns/metatype/v1.2.0";

    private final XmlReader reader = new XmlReader();

    /** Writes configurations with the definitions that they have, properties in the order of their names. */
    public String write(Collection<? extends ComponentConfiguration> configurations) throws FormatException {
        var out = new XmlWriter();
        out.start("esf:configurations").attribute("xmlns:esf", ESF).attribute("xmlns:ocd", OCD);
        for (ComponentConfiguration configuration : configurations) {
            out.start("esf:configuration").attribute("pid", configuration.getPid());
            if (configuration.getDefinition() != null) {
                MetatypeXml.write(configuration.getDefinition(), out);
            }
            out.start("esf:properties");
            for (var property : new TreeMap<>(configuration.getConfigurationProperties()).entrySet()) {
                try {
                    property(out, property.getKey(), property.getValue());
                } catch (FormatException e) {
                    throw e.at(configuration.getPid() + ", " + property.getKey());
                }
            }
            out.end().end();
        }
        return out.end().toString();
    }

    /** Writes the ids of snapshots, as CONF-V1 answers them. */
    public String writeIds(Collection<Long> ids) throws FormatException {
        var out = new XmlWriter();
        out.start("esf:snapshot-ids").attribute("xmlns:esf", ESF);
        for (Long id : ids) {
            out.start("esf:snapshotIds").text(id.toString()).end();
        }
        return out.end().toString();
    }

    /**
     * Reads configurations; one without an element {@code properties} has none.
     *
     * @throws FormatException where it is not such a document; the message names the configuration and the property
     */
    public List<ComponentConfiguration> read(String document) throws FormatException {
        XmlElement root = reader.read(document);
        if (!root.name().equals("configurations")) {
            throw new FormatException(
                    "configurations.root", "The document begins with <" + root.name() + ">, not <configurations>.");
        }
        var all = new ArrayList<ComponentConfiguration>();
        for (XmlElement each : root.children("configuration").toList()) {
            String pid = each.required("pid");
            Map<String, Object> properties = new TreeMap<>();
            for (XmlElement property :
                    each.child("properties").map(XmlElement::children).orElse(List.of())) {
                if (property.name().equals("property")) {
                    value(pid, property)
                            .ifPresent(value ->
                                    properties.put(property.attributes().get("name"), value));
                }
            }
            Optional<XmlElement> ocd = each.child("OCD");
            Optional<Tocd> definition =
                    ocd.isPresent() ? Optional.of(MetatypeXml.definition(ocd.get())) : Optional.empty();
            all.add(new PlainConfiguration(pid, definition, properties));
        }
        return all;
    }

    private static void property(XmlWriter out, String name, Object value) throws FormatException {
        Optional<Scalar> type = Scalars.of(value);
        boolean many = Scalars.isMany(value);
        if (type.isEmpty() && !(many && Scalars.elements(value).isEmpty())) {
            throw new FormatException(
                    "configurations.type", "A " + value.getClass().getSimpleName() + " is no type of Kura's.");
        }
        boolean secret = type.filter(Scalar.PASSWORD::equals).isPresent();
        out.start("esf:property").attribute("name", name).attribute("array", many);
        out.attribute("encrypted", secret)
                .attribute("type", type.orElse(Scalar.STRING).value());
        for (Object element : Scalars.elements(value)) {
            String text = element.toString();
            out.start("esf:value")
                    .text(secret ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : text)
                    .end();
        }
        out.end();
    }

    /** Empty where the property has no value, which older Kuras wrote for null. */
    private static Optional<Object> value(String pid, XmlElement property) throws FormatException {
        String name = property.required("name");
        boolean many = property.attribute("array").orElse("false").equals("true");
        boolean encoded = property.attribute("encrypted").orElse("false").equals("true");
        List<XmlElement> texts = property.children("value").toList();
        try {
            Scalar type = Scalars.named(property.attribute("type").orElse("String"));
            var values = new ArrayList<>();
            for (XmlElement text : texts) {
                values.add(Scalars.parse(type, encoded ? decoded(text.text()) : text.text()));
            }
            if (many) {
                return Optional.of(Scalars.array(type, values));
            }
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    "configurations.value",
                    pid + ", " + name + " in line " + property.line() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /** Kura before 1.2 wrote the ciphertext itself, which is not Base64. */
    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
