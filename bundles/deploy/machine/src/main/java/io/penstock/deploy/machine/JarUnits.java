// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A single bundle as a unit. */
final class JarUnits implements Units {

    @Override
    public Unit read(Path file, Path into) throws IOException {
        Head head = Head.of(file);
        var item = new Unit.Item(
                file.getFileName().toString(),
                file,
                head.symbolicName(),
                head.version(),
                Files.size(file),
                Head.sha256(file),
                head.model() ? Unit.Role.MODEL : Unit.Role.CODE);
        return new Unit(
                head.symbolicName(),
                head.version(),
                Unit.Kind.BUNDLE,
                List.of(item),
                Optional.empty(),
                Optional.empty());
    }
}
