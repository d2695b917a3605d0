// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;

/** Makes bundles of an installed one: a newer version of it, or another one beside it, with the same content. */
public final class Rebundle {

    private static final Pattern MODEL = Pattern.compile("(io\\.penstock\\.model;name=)([\\w-]+)");
    private static final String METATYPE = "OSGI-INF/metatype/";

    private Rebundle() {}

    public static Path version(Bundle bundle, String version, Path folder) throws IOException {
        return version(bundle, version, folder, UnaryOperator.identity());
    }

    /** @param descriptor changes a model's descriptor, where the bundle has one */
    public static Path version(Bundle bundle, String version, Path folder, UnaryOperator<String> descriptor)
            throws IOException {
        return write(bundle, bundle.getSymbolicName(), version, folder, descriptor);
    }

    /** A bundle of another name, with components or a model of that name, which nothing uses. */
    public static Path beside(Bundle bundle, String name, String version, Path folder) throws IOException {
        return write(bundle, name, version, folder, UnaryOperator.identity());
    }

    private static Path write(Bundle bundle, String name, String version, Path folder, UnaryOperator<String> descriptor)
            throws IOException {
        Manifest manifest;
        try (InputStream in = bundle.getEntry("META-INF/MANIFEST.MF").openStream()) {
            manifest = new Manifest(in);
        }
        String old = bundle.getSymbolicName();
        UnaryOperator<String> model = head(manifest.getMainAttributes(), old, name, version);
        Path jar = folder.resolve(name + "-" + version + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (URL entry : Collections.list(bundle.findEntries("/", "*", true))) {
                String path = entry.getPath().substring(1);
                if (!path.endsWith("/") && !path.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new ZipEntry(path.startsWith(METATYPE) ? path.replace(old, name) : path));
                    if (path.equals("model.json")) {
                        out.write(changed(entry, text -> descriptor.apply(model.apply(text))));
                    } else if (path.startsWith("OSGI-INF/")) {
                        out.write(changed(entry, text -> text.replace("\"" + old + "\"", "\"" + name + "\"")));
                    } else {
                        out.write(bytes(entry));
                    }
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    /** @return what is to be changed in a model's descriptor for the same */
    private static UnaryOperator<String> head(Attributes head, String old, String name, String version) {
        head.putValue("Bundle-SymbolicName", name);
        head.putValue("Bundle-Version", version);
        String capability = String.valueOf(head.getValue("Provide-Capability"));
        Matcher model = MODEL.matcher(capability);
        if (!model.find()) {
            return UnaryOperator.identity();
        }
        String was = model.group(2);
        String served = old.equals(name) ? was : name.replace('.', '-');
        head.putValue(
                "Provide-Capability",
                model.replaceFirst("$1" + served)
                        .replaceFirst("version:Version=\"?[0-9.]+\"?", "version:Version=\"" + version + "\""));
        return text -> text.replaceFirst("\"name\": \"" + was + "\"", "\"name\": \"" + served + "\"")
                .replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"");
    }

    private static byte[] changed(URL entry, UnaryOperator<String> change) throws IOException {
        return change.apply(new String(bytes(entry), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        }
    }
}
