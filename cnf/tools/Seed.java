// SPDX-License-Identifier: Apache-2.0
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges the {@code x.config.json} of features into one snapshot in Kura's XML, with which a new gateway begins.
 *
 * <p>A file is an object of components by {@code kura.service.pid}; {@code factoryPid} beside the properties where the
 * component comes from a factory; a property's key carries its Kura type after a colon where it is no String. Arguments:
 * target file, then the files.
 */
public final class Seed {

    public static void main(String[] args) throws IOException {
        var components = new TreeMap<String, JsonObject>();
        for (int i = 1; i < args.length; i++) {
            JsonObject file =
                    JsonParser.parseString(Files.readString(Path.of(args[i]))).getAsJsonObject();
            for (Map.Entry<String, JsonElement> entry : file.entrySet()) {
                if (components.put(entry.getKey(), entry.getValue().getAsJsonObject()) != null) {
                    throw new IOException(
                            args[i] + ": " + entry.getKey() + " is configured by another feature already");
                }
            }
        }
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\""
                + " xmlns:ocd=\"http://www.osgi.org/xmlns/metatype/v1.2.0\">\n");
        components.forEach((pid, component) -> component(xml, pid, component));
        xml.append("</esf:configurations>\n");
        Files.createDirectories(Path.of(args[0]).getParent());
        Files.writeString(Path.of(args[0]), xml);
    }

    private static void component(StringBuilder xml, String pid, JsonObject component) {
        xml.append("  <esf:configuration pid=\"").append(escape(pid)).append("\">\n    <esf:properties>\n");
        property(xml, "kura.service.pid", "String", component, pid);
        if (component.has("factoryPid")) {
            property(
                    xml,
                    "service.factoryPid",
                    "String",
                    component,
                    component.get("factoryPid").getAsString());
        }
        for (Map.Entry<String, JsonElement> entry :
                component.getAsJsonObject("properties").entrySet()) {
            int colon = entry.getKey().lastIndexOf(':');
            String name = colon < 0 ? entry.getKey() : entry.getKey().substring(0, colon);
            String type = colon < 0 ? "String" : entry.getKey().substring(colon + 1);
            JsonElement value = entry.getValue();
            if (value instanceof JsonArray array) {
                String[] values = new String[array.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = array.get(i).getAsString();
                }
                property(xml, name, type, component, values);
            } else {
                property(xml, name, type, component, value.isJsonObject() ? value.toString() : value.getAsString());
            }
        }
        xml.append("    </esf:properties>\n  </esf:configuration>\n");
    }

    private static void property(StringBuilder xml, String name, String type, JsonObject component, String... values) {
        boolean array = values.length != 1;
        xml.append("      <esf:property array=\"")
                .append(array)
                .append("\" encrypted=\"false\" name=\"")
                .append(escape(name))
                .append("\" type=\"")
                .append(type)
                .append("\">");
        for (String value : values) {
            xml.append("<esf:value>").append(escape(value)).append("</esf:value>");
        }
        xml.append("</esf:property>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Seed() {}
}
