// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.ConfigurationsXml;
import io.penstock.kura.marshal.FormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.marshalling.Marshaller;
import org.eclipse.kura.marshalling.Unmarshaller;
import org.osgi.service.component.annotations.Component;

/**
 * Kura's XML for configurations as a service, under the PID that Kura's has.
 *
 * <p>Takes a {@link ComponentConfiguration} or a collection of them; gives a {@code List}, or an array of {@code
 * ComponentConfiguration}. The other types that Kura's own marshals are not for this bundle.
 */
@Component(
        name = XmlMarshalling.PID,
        service = {Marshaller.class, Unmarshaller.class},
        property = "kura.service.pid=" + XmlMarshalling.PID)
public final class XmlMarshalling implements Marshaller, Unmarshaller {

    static final String PID = "org.eclipse.kura.xml.marshaller.unmarshaller.provider";

    private final ConfigurationsXml format = new ConfigurationsXml();

    @Override
    public String marshal(Object object) throws KuraException {
        var configurations = new ArrayList<ComponentConfiguration>();
        for (Object each : object instanceof Collection<?> many ? many : List.of(object)) {
            if (!(each instanceof ComponentConfiguration configuration)) {
                throw unsupported(each.getClass());
            }
            configurations.add(configuration);
        }
        try {
            return format.write(configurations);
        } catch (FormatException e) {
            throw new KuraException(KuraErrorCode.ENCODE_ERROR, e, e.getMessage());
        }
    }

    @Override
    public <T> T unmarshal(String text, Class<T> type) throws KuraException {
        try {
            if (type.isAssignableFrom(List.class)) {
                return type.cast(format.read(text));
            }
            if (type.isAssignableFrom(ComponentConfiguration[].class)) {
                return type.cast(format.read(text).toArray(ComponentConfiguration[]::new));
            }
            throw unsupported(type);
        } catch (FormatException e) {
            throw new KuraException(KuraErrorCode.DECODER_ERROR, e, e.getMessage());
        }
    }

    private static KuraException unsupported(Class<?> type) {
        return new KuraException(
                KuraErrorCode.OPERATION_NOT_SUPPORTED,
                "configurations.type: this service has no XML for " + type.getName() + ", but for configurations.");
    }
}
