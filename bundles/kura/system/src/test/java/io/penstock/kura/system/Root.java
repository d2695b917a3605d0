// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine made of files. */
record Root(Path path) {

    Root with(String file, String text) {
        try {
            var target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
