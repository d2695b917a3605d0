// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Unmet;
import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.eclipse.kura.configuration.metatype.Scalar;

/** What an operator is shown of a factory is whole: every attribute with a name, a text and a default of its type. */
public record Metatype(String pid) implements Check {

    private static final Map<Scalar, Class<?>> TYPES = Map.of(
            Scalar.STRING, String.class,
            Scalar.LONG, Long.class,
            Scalar.DOUBLE, Double.class,
            Scalar.FLOAT, Float.class,
            Scalar.INTEGER, Integer.class,
            Scalar.BYTE, Byte.class,
            Scalar.CHAR, Character.class,
            Scalar.BOOLEAN, Boolean.class,
            Scalar.SHORT, Short.class,
            Scalar.PASSWORD, Password.class);

    @Override
    public String name() {
        return "metatype." + pid;
    }

    @Override
    public void run(Host host) throws Exception {
        ComponentConfiguration factory = host.service(OCDService.class).getFactoryComponentOCD(pid);
        Unmet.unless(factory != null && factory.getDefinition() != null, "no definition is known");
        OCD definition = factory.getDefinition();
        Unmet.unless(pid.equals(definition.getId()), "the definition calls itself " + definition.getId());
        Unmet.unless(text(definition.getName()), "the factory has no name");
        for (AD attribute : definition.getAD()) {
            String id = attribute.getId();
            Unmet.unless(text(attribute.getName()), id + " has no name");
            Unmet.unless(text(attribute.getDescription()), id + " has no description");
            Unmet.unless(attribute.getType() != null, id + " has no type");
            fits(attribute, factory.getConfigurationProperties());
        }
    }

    private static void fits(AD attribute, Map<String, Object> defaults) throws Unmet {
        if (attribute.getCardinality() != 0 || defaults == null || defaults.get(attribute.getId()) == null) {
            return;
        }
        Object value = defaults.get(attribute.getId());
        Unmet.unless(
                TYPES.get(attribute.getType()).isInstance(value),
                attribute.getId() + " is a " + attribute.getType() + " and its default a "
                        + value.getClass().getSimpleName());
    }

    private static boolean text(String text) {
        return text != null && !text.isBlank();
    }
}
