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
 * A file of two lines: SHA-256 of the configuration, and when it was refused, or that it was accepted.
 *
 * <p>A file that cannot be read or written costs one more attempt after a restart, and a line in the log.
 */
@ProviderType
public final class FileRefusals implements Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(FileRefusals.class);
    private static final String ACCEPTED = "accepted";

    private final Path file;
    private final String fingerprint;
    private final Clock clock;

    /** @param configuration what is refused or accepted; with the password as it is stored, never in clear text */
    public FileRefusals(Path file, String configuration, Clock clock) {
        this.file = file;
        this.fingerprint = sha256(configuration);
        this.clock = clock;
    }

    @Override
    public Optional<Duration> last() {
        return what().filter(what -> !what.equals(ACCEPTED)).flatMap(this::since);
    }

    @Override
    public boolean accepted() {
        return what().filter(ACCEPTED::equals).isPresent();
    }

    @Override
    public void remember() {
        write(clock.instant().toString(), "a restart will try the refused password once more");
    }

    @Override
    public void accept() {
        if (!accepted()) {
            write(ACCEPTED, "it is not known later that the password was right");
        }
    }

    private Optional<String> what() {
        try {
            var lines = Files.readAllLines(file);
            return lines.size() < 2 || !lines.get(0).equals(fingerprint) ? Optional.empty() : Optional.of(lines.get(1));
        } catch (NoSuchFileException nothingKnown) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("cannot read {}: an earlier refusal is not known", file, e);
            return Optional.empty();
        }
    }

    private Optional<Duration> since(String instant) {
        try {
            Duration ago = Duration.between(Instant.parse(instant), clock.instant());
            return Optional.of(ago.isNegative() ? Duration.ZERO : ago);
        } catch (DateTimeException e) {
            LOG.warn("{} is broken: an earlier refusal is not known", file, e);
            return Optional.empty();
        }
    }

    private void write(String what, String otherwise) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, fingerprint + "\n" + what + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("cannot write {}: {}", file, otherwise, e);
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
