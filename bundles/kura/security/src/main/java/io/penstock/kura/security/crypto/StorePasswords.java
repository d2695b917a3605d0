// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Sealed passwords of keystores by path, in a properties file. Any thread; the lock is the object's monitor. */
final class StorePasswords {

    private final FileLayer files;
    private final Path file;

    StorePasswords(FileLayer files, Path file) {
        this.files = files;
        this.file = file;
    }

    synchronized Optional<String> get(String path) throws IOException {
        return Optional.ofNullable(load().getProperty(path));
    }

    synchronized void put(String path, String sealed) throws IOException {
        Properties all = load();
        all.setProperty(path, sealed);
        var text = new StringWriter();
        all.store(text, null);
        new DurableFile(files, file).replace(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Properties load() throws IOException {
        var all = new Properties();
        if (files.exists(file)) {
            all.load(new InputStreamReader(new ByteArrayInputStream(files.read(file)), StandardCharsets.UTF_8));
        }
        return all;
    }
}
