// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A refusal in a file of two lines: SHA-256 of the configuration that was refused, and when.
 *
 * <p>A file that cannot be read or written costs one more attempt after a restart, and a line in the log.
 */
@ProviderType
public final class FileRefusals implements Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(FileRefusals.class);

    private final Path file;
    private final String fingerprint;
    private final Clock clock;

    /** @param configuration what was refused if it is; with the password as it is stored, never in clear text */
    public FileRefusals(Path file, String configuration, Clock clock) {
        this.file = file;
        this.fingerprint = sha256(configuration);
        this.clock = clock;
    }

    @Override
    public Optional<Duration> last() {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 2 || !lines.get(0).equals(fingerprint)) {
                return Optional.empty();
            }
            Duration ago = Duration.between(Instant.parse(lines.get(1)), clock.instant());
            return Optional.of(ago.isNegative() ? Duration.ZERO : ago);
        } catch (NoSuchFileException nothingRefused) {
            return Optional.empty();
        } catch (IOException | DateTimeException e) {
            LOG.warn("cannot read {}: an earlier refusal is not known", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void remember() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, fingerprint + "\n" + clock.instant() + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("cannot write {}: a restart will try the refused password once more", file, e);
        }
    }

    @Override
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", file, e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
