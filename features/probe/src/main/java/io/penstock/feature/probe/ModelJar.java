// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A model bundle of y = 2 x, eight of them: the file times2.onnx of the engine's tests. */
public final class ModelJar {

    private static final String TWICE =
            "080712003a510a0e0a01780a016b12017922034d756c120674696d6573322a0b100142016b4a04000000405a140a"
                    + "0178120f0a0d080112090a0312014e0a02080862140a0179120f0a0d080112090a0312014e0a02080842040a00100d";

    private final String name;
    private final String version;
    private final Manifest manifest = new Manifest();
    private byte[] onnx = HexFormat.of().parseHex(TWICE);

    public ModelJar(String name, String version) {
        this.name = name;
        this.version = version;
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "test.model." + name);
        header("Bundle-Version", version);
        header(
                "Provide-Capability",
                "io.penstock.model;name=" + name + ";version:Version=" + version + ";contract=\"twice/1\"");
    }

    public ModelJar header(String key, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(key), value);
        return this;
    }

    /** Whole, and with an operator that is none: only who opens it sees that. */
    public ModelJar unknownOperator() {
        String latin = new String(onnx, StandardCharsets.ISO_8859_1);
        onnx = latin.replace("Mul", "Mol").getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    public InputStream open() {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("model.onnx"));
            jar.write(onnx);
            jar.putNextEntry(new ZipEntry("model.json"));
            jar.write(descriptor().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String descriptor() {
        return """
                {"name": "NAME", "version": "VERSION", "contract": "twice/1",
                 "inputs": [{"name": "x", "shape": [-1, 8]}], "outputs": [{"name": "y", "shape": [-1, 8]}],
                 "golden": [{"inputs": {"x": [1, 2, 3, 4, 5, 6, 7, 8]},
                             "outputs": {"y": [2, 4, 6, 8, 10, 12, 14, 16]}, "tolerance": 1e-6}]}
                """.replace("NAME", name).replace("VERSION", version);
    }
}
