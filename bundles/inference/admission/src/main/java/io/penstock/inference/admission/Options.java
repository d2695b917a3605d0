// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Framework or system properties {@code penstock.admission.*}; the README of this bundle says what they mean. */
final class Options {

    private static final Logger LOG = LoggerFactory.getLogger(Options.class);

    private final UnaryOperator<String> properties;

    /** @param properties null where there is none */
    Options(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    /** Folder of the gateway's files: ours on our host, on Kura one in Kura's. */
    Path data(Path kuras) {
        return text("penstock.data.dir").map(Path::of).orElseGet(() -> kuras.resolve("penstock"));
    }

    Limits limits() {
        String java = text("penstock.admission.java")
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new Limits(
                java,
                Duration.ofSeconds(number("penstock.admission.deadline.s", 20, 1, 3600)),
                number("penstock.admission.memory.mb", 512, 16, 1 << 20));
    }

    /** Whether a model is opened where no child can be had. */
    boolean openUnseen() {
        String word = text("penstock.admission.without.child").orElse("refuse");
        return switch (word) {
            case "refuse" -> false;
            case "open" -> true;
            default ->
                throw new IllegalArgumentException("admission.option: penstock.admission.without.child is " + word
                        + "; it can be refuse or open.");
        };
    }

    /** Digests of the models that came with the distribution, from {@code conf/models.list} of its folder. */
    Set<String> shipped() {
        Optional<Path> list = text("penstock.home").map(home -> Path.of(home, "conf", "models.list"));
        try {
            return list.isPresent() && Files.exists(list.get())
                    ? Files.readAllLines(list.get()).stream()
                            .map(line -> line.split(" ", 2)[0])
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: the distribution's own models are tried like others", list.get(), e);
            return Set.of();
        }
    }

    private int number(String key, int otherwise, int least, int most) {
        int value = text(key).map(Integer::parseInt).orElse(otherwise);
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "admission.option: " + key + " is " + value + "; it can be " + least + " to " + most + ".");
        }
        return value;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(properties.apply(key)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
