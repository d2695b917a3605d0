// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.penstock.inference.api.InferenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a child that a model has taken over. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildTest {

    private static final Path LIBRARIES = Path.of("target", "natives");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    static Stream<Arguments> rogues() {
        return Stream.of(
                Arguments.of(Rogues.Crashing.class, "admission.crashed", "by signal 6 (V  ["),
                Arguments.of(Rogues.Hanging.class, "admission.deadline", "within 2 s"),
                Arguments.of(Rogues.Hungry.class, "admission.memory", "more than the 64 MB"),
                Arguments.of(Rogues.Babbling.class, "admission.garbage", "something else than an answer"),
                Arguments.of(Rogues.Stammering.class, "admission.silent", "with code 0"),
                Arguments.of(Rogues.Flattering.class, "admission.garbage", "something else than an answer"),
                Arguments.of(Rogues.Silent.class, "admission.silent", "with code 0"),
                Arguments.of(Rogues.Killed.class, "admission.killed", "killed from outside"),
                Arguments.of(Rogues.Shouting.class, "admission.silent", "with code 7 and without an answer (line 1"));
    }

    @ParameterizedTest
    @MethodSource("rogues")
    void whateverAModelMakesOfItsProcessIsARefusalWithItsReason(Class<?> program, String reason, String part)
            throws Exception {
        var limits = new Limits(JAVA, Duration.ofSeconds(2), 64);
        var nursery = new Nursery(folder, limits, Natives.instead(LIBRARIES, program));
        var answer = new Answer(Models.times2(), limits);
        var refusal = catchThrowableOfType(
                InferenceException.class,
                () -> answer.judge(nursery.ask(Question.of(Models.times2(), Models.onnx("times2")))));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal.getMessage()).contains(part);
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing of the child is left").isEmpty();
        }
    }

    @Test
    void aChildWhoseParentIsGoneEndsWhateverItIsDoing() throws Exception {
        var natives = new Natives(LIBRARIES);
        var limits = new Limits(JAVA, Duration.ofSeconds(30), 64);
        List<String> command = new CommandLine(limits, natives.into(folder)).of(32, folder);
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.getInputStream().read()).isEqualTo('P'); // it is up
        child.getOutputStream().close(); // as the kernel does for a process that ends

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChildAnswersOneQuestionAfterTheOther() throws Exception {
        var limits = new Limits(JAVA, Duration.ofSeconds(30), 256);
        var nursery = new Nursery(folder, limits, new Natives(LIBRARIES));
        byte[] good = Question.of(Models.times2(), Models.onnx("times2"));
        byte[] bad = Question.of(Models.times2(), new byte[] {1, 2, 3});
        var answer = new Answer(Models.times2(), limits);
        try (Child child = nursery.child(good.length)) {
            answer.judge(child.ask(good));
            Refused.with("admission.malformed", "", () -> answer.judge(child.ask(bad)));
            answer.judge(child.ask(good));
        }
    }

    @Test
    void aChildIsBoundedAndNobodysOptionsReachIt() throws Exception {
        var natives = new Natives(LIBRARIES);
        String command = String.join(
                " ", new CommandLine(new Limits(JAVA, Duration.ofSeconds(1), 64), natives.into(folder)).of(24, folder));

        assertThat(command)
                .startsWith("/bin/sh -c ")
                .contains("ulimit -v 550912 ")
                .contains(" -Xmx24m ");
    }
}
