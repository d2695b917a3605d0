// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The bodies of CONF-V2 and of Kura's REST interface {@code configuration/v2}.
 *
 * <p>A password is written as it is given. A factory's PID, where a request names one, is the property {@code
 * service.factoryPid} of the configuration, as in a snapshot.
 */
@ProviderType
public final class ConfigurationsJson {

    private static final int CHARACTERS = 16 << 20;
    private static final String FACTORY_PID = "service.factoryPid";

    /**
     * What a request asks for.
     *
     * @param configurations a property whose value is {@code null} is asked to go back to its default
     * @param takeSnapshot whether a snapshot is wanted afterwards, which it is where nothing is said
     */
    @ProviderType
    public record Request(List<ComponentConfiguration> configurations, boolean takeSnapshot) {}

    public String write(Collection<? extends ComponentConfiguration> configurations) throws FormatException {
        var configs = new JsonArray();
        for (ComponentConfiguration each : configurations) {
            var config = new JsonObject();
            config.addProperty("pid", each.getPid());
            if (each.getDefinition() != null) {
                config.add("definition", MetatypeJson.write(each.getDefinition()));
            }
            var properties = new JsonObject();
            for (var property : each.getConfigurationProperties().entrySet()) {
                properties.add(property.getKey(), property(each.getPid(), property.getKey(), property.getValue()));
            }
            config.add("properties", properties);
            configs.add(config);
        }
        var root = new JsonObject();
        root.add("configs", configs);
        return root.toString();
    }

    /** @throws FormatException where it is no such request; the message names the configuration and the property */
    public Request read(String document) throws FormatException {
        if (document.length() > CHARACTERS) {
            throw new FormatException(
                    "json.too_large",
                    "The document has " + document.length() + " characters, " + CHARACTERS + " at most.");
        }
        try {
            JsonObject root = JsonParser.parseString(document).getAsJsonObject();
            var configurations = new ArrayList<ComponentConfiguration>();
            for (JsonElement each : required(root, "configs").getAsJsonArray()) {
                configurations.add(configuration(each.getAsJsonObject()));
            }
            JsonElement snapshot = root.get("takeSnapshot");
            return new Request(configurations, snapshot == null || snapshot.isJsonNull() || snapshot.getAsBoolean());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new FormatException("json.malformed", e.getMessage() + ".", e);
        }
    }

    private static ComponentConfiguration configuration(JsonObject config) throws FormatException {
        String pid = required(config, "pid").getAsString();
        Map<String, Object> properties = new HashMap<>();
        JsonElement given = config.get("properties");
        if (given != null && !given.isJsonNull()) {
            for (var property : given.getAsJsonObject().entrySet()) {
                try {
                    properties.put(
                            property.getKey(),
                            value(property.getValue().getAsJsonObject()).orElse(null)); // asks for the default
                } catch (FormatException e) {
                    throw e.at(pid + ", " + property.getKey());
                }
            }
        }
        JsonElement factoryPid = config.get("factoryPid");
        if (factoryPid != null && !factoryPid.isJsonNull()) {
            properties.put(FACTORY_PID, factoryPid.getAsString());
        }
        return new PlainConfiguration(pid, properties);
    }

    private static Optional<Object> value(JsonObject property) throws FormatException {
        String name = required(property, "type").getAsString();
        JsonElement value = property.get("value");
        try {
            Scalar type = Scalar.valueOf(name);
            if (value == null || value.isJsonNull()) {
                return Optional.empty();
            }
            if (!value.isJsonArray()) {
                return Optional.of(single(type, value));
            }
            var elements = new ArrayList<>();
            for (JsonElement element : value.getAsJsonArray()) {
                elements.add(single(type, element));
            }
            return Optional.of(Scalars.array(type, elements));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormatException("json.value", value + " is no value of type " + name + ".", e);
        }
    }

    private static Object single(Scalar type, JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive)) {
            throw new IllegalArgumentException("not a single value");
        }
        boolean fits =
                switch (type) {
                    case STRING, PASSWORD, CHAR -> primitive.isString();
                    case BOOLEAN -> primitive.isBoolean();
                    case LONG, INTEGER, SHORT, BYTE, DOUBLE, FLOAT -> primitive.isNumber();
                };
        if (!fits) {
            throw new IllegalArgumentException("another kind of value");
        }
        return switch (type) {
            case LONG, INTEGER, SHORT, BYTE ->
                Scalars.parse(type, whole(primitive.getAsBigDecimal()).toPlainString());
            case STRING, PASSWORD, CHAR, BOOLEAN, DOUBLE, FLOAT -> Scalars.parse(type, primitive.getAsString());
        };
    }

    /** A hostile exponent would else become a text of its length. */
    private static BigDecimal whole(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > 20) {
            throw new ArithmeticException("out of range");
        }
        return number.setScale(0);
    }

    private static JsonObject property(String pid, String key, Object value) throws FormatException {
        Optional<Scalar> type = Scalars.of(value);
        boolean many = Scalars.isMany(value);
        if (type.isEmpty() && !(many && Scalars.elements(value).isEmpty())) {
            throw new FormatException(
                    "configurations.type",
                    pid + ", " + key + ": a " + value.getClass().getSimpleName() + " is no type of Kura's.");
        }
        var property = new JsonObject();
        var elements = new JsonArray();
        for (Object element : Scalars.elements(value)) {
            if (element instanceof Number number && !Double.isFinite(number.doubleValue())) {
                throw new FormatException("json.value", pid + ", " + key + ": JSON has no number " + element + ".");
            }
            elements.add(json(element));
        }
        property.add("value", many ? elements : elements.get(0));
        property.addProperty("type", type.orElse(Scalar.STRING).name());
        return property;
    }

    private static JsonPrimitive json(Object element) {
        if (element instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        if (element instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return new JsonPrimitive(element instanceof Password password ? password.toString() : element.toString());
    }

    private static JsonElement required(JsonObject object, String name) throws FormatException {
        JsonElement element = object.get(name);
        if (element == null || element.isJsonNull()) {
            throw new FormatException("json.missing", "There is no \"" + name + "\".");
        }
        return element;
    }
}
