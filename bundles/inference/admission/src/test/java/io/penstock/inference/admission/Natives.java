// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.runtime.NativeLibraries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A child's payload for tests: this build's classes, and the runtime's libraries unpacked once. */
final class Natives implements PayloadSource {

    private static final String MAIN = "io.penstock.inference.admission.child.Main";

    private final String main;
    private final String classPath;
    private final Optional<String> libraries;

    /** @param folder for the libraries; they stay */
    Natives(Path folder) {
        this(folder, MAIN, "");
    }

    private Natives(Path folder, String main, String more) {
        this.main = main;
        this.classPath = where(Gate.class) + java.io.File.pathSeparator + where(NativeLibraries.class) + more;
        this.libraries = unpack(folder);
    }

    /** Another program in the place of the child. */
    static Natives instead(Path folder, Class<?> program) {
        return new Natives(folder, program.getName(), java.io.File.pathSeparator + where(program));
    }

    @Override
    public String runtime() {
        return "test";
    }

    @Override
    public Payload into(Path folder) {
        return new Payload(classPath, libraries, main);
    }

    private static Optional<String> unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : new String[] {"libonnxruntime.so", "libonnxruntime4j_jni.so"}) {
                Path target = folder.resolve(name);
                String entry = "/ai/onnxruntime/native/linux-x64/" + name;
                try (InputStream in = NativeLibraries.class.getResourceAsStream(entry)) {
                    if (!System.getProperty("os.arch").equals("amd64") || in == null) {
                        return Optional.empty(); // the child unpacks its own
                    }
                    if (!Files.exists(target)) {
                        Path aside = Files.createTempFile(folder, name, ".part");
                        Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            }
            return Optional.of(folder.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String where(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
