// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Icon;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Ticon;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Toption;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.osgi.annotation.versioning.ProviderType;

/** Definitions in a bundle's {@code OSGI-INF/metatype} and in the answers of CONF-V1. */
@ProviderType
public final class MetatypeXml {

    private final XmlReader reader = new XmlReader();

    /** Every designate of a metatype file whose definition stands in the same file. */
    public List<Designated> read(InputStream file) throws IOException, FormatException {
        XmlElement root = reader.read(file);
        if (!root.name().equals("MetaData")) {
            throw new FormatException("metatype.root", "The file begins with <" + root.name() + ">, not <MetaData>.");
        }
        var all = new ArrayList<Designated>();
        for (XmlElement designate : root.children("Designate").toList()) {
            Optional<String> factoryPid = designate.attribute("factoryPid").filter(pid -> !pid.isEmpty());
            Optional<String> pid = factoryPid.or(() -> designate.attribute("pid"));
            Optional<String> ref = designate.child("Object").flatMap(object -> object.attribute("ocdref"));
            Optional<XmlElement> definition = root.children("OCD")
                    .filter(ocd -> ref.isPresent() && ref.equals(ocd.attribute("id")))
                    .findFirst();
            if (pid.isPresent() && definition.isPresent()) {
                all.add(new Designated(pid.get(), factoryPid.isPresent(), definition(definition.get())));
            }
        }
        return all;
    }

    static Tocd definition(XmlElement element) throws FormatException {
        var definition = new Tocd();
        definition.setId(element.required("id"));
        definition.setName(element.attribute("name").orElse(definition.getId()));
        element.attribute("description").ifPresent(definition::setDescription);
        for (XmlElement icon : element.children("Icon").toList()) {
            definition.setIcon(icon(icon));
        }
        for (XmlElement attribute : element.children("AD").toList()) {
            definition.addAD(attribute(attribute));
        }
        return definition;
    }

    private static Tad attribute(XmlElement element) throws FormatException {
        var attribute = new Tad();
        attribute.setId(element.required("id"));
        attribute.setName(element.attribute("name").orElse(attribute.getId()));
        element.attribute("description").ifPresent(attribute::setDescription);
        element.attribute("min").ifPresent(attribute::setMin);
        element.attribute("max").ifPresent(attribute::setMax);
        element.attribute("default").ifPresent(attribute::setDefault);
        attribute.setRequired(!element.attribute("required").orElse("true").equals("false"));
        try {
            attribute.setType(
                    Tscalar.fromValue(Scalars.named(element.required("type")).value()));
            attribute.setCardinality(
                    Integer.valueOf(element.attribute("cardinality").orElse("0").trim()));
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    "metatype.attribute",
                    "Attribute " + attribute.getId() + " in line " + element.line() + ": " + e.getMessage() + ".",
                    e);
        }
        element.children("Option").forEach(each -> {
            var option = new Toption();
            option.setValue(each.attribute("value").orElse(""));
            option.setLabel(each.attribute("label").orElse(option.getValue()));
            attribute.setOption(option);
        });
        return attribute;
    }

    private static Ticon icon(XmlElement element) {
        var icon = new Ticon();
        element.attribute("resource").ifPresent(icon::setResource);
        element.attribute("size")
                .filter(size -> size.matches("[0-9]{1,9}"))
                .map(BigInteger::new)
                .ifPresent(icon::setSize);
        return icon;
    }

    static void write(OCD definition, XmlWriter out) throws FormatException {
        out.start("ocd:OCD").attribute("id", definition.getId()).attribute("name", definition.getName());
        optional(out, "description", definition.getDescription());
        for (Icon icon : definition.getIcon()) {
            out.start("ocd:Icon");
            optional(out, "resource", icon.getResource());
            optional(out, "size", icon.getSize());
            out.end();
        }
        for (AD attribute : definition.getAD()) {
            write(attribute, out);
        }
        out.end();
    }

    private static void write(AD attribute, XmlWriter out) throws FormatException {
        out.start("ocd:AD").attribute("id", attribute.getId());
        optional(out, "name", attribute.getName());
        optional(out, "description", attribute.getDescription());
        out.attribute("type", attribute.getType().value());
        out.attribute("cardinality", attribute.getCardinality());
        out.attribute("required", attribute.isRequired());
        optional(out, "default", attribute.getDefault());
        optional(out, "min", attribute.getMin());
        optional(out, "max", attribute.getMax());
        for (Option option : attribute.getOption()) {
            out.start("ocd:Option");
            optional(out, "label", option.getLabel());
            optional(out, "value", option.getValue());
            out.end();
        }
        out.end();
    }

    private static void optional(XmlWriter out, String name, Object value) throws FormatException {
        if (value != null) { // Kura's types have null for what is absent
            out.attribute(name, value);
        }
    }
}
