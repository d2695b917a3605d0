// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.seam.Succession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

class HoldersTest {

    private final List<String> calls = new ArrayList<>();
    private final Bundle old = bundle("1.0.0");
    private final Bundle fresh = bundle("2.0.0");

    @Test
    void asksEveryHolderOnce() throws InterruptedException {
        holders(Duration.ofSeconds(5), moving("a"), moving("b")).move(old, fresh);
        assertThat(calls).containsExactly("a 1.0.0>2.0.0", "b 1.0.0>2.0.0");
    }

    @Test
    void movesBackWhoeverMovedWhenOneRefuses() {
        Succession refuses = (from, to) ->
                CompletableFuture.failedFuture(new IllegalStateException("model.golden: it says 3, not 4"));
        assertThatThrownBy(() ->
                        holders(Duration.ofSeconds(5), moving("a"), refuses).move(old, fresh))
                .isInstanceOfSatisfying(SwapException.class, e -> {
                    assertThat(e.reason()).isEqualTo("model.golden");
                    assertThat(e).hasMessage("it says 3, not 4");
                });
        assertThat(calls).containsExactly("a 1.0.0>2.0.0", "a 2.0.0>1.0.0");
    }

    @Test
    void saysThatACallDoesNotReturn() {
        Succession stuck = (from, to) -> new CompletableFuture<>();
        assertThatThrownBy(() -> holders(Duration.ofMillis(10), stuck).move(old, fresh))
                .isInstanceOfSatisfying(
                        SwapException.class, e -> assertThat(e.reason()).isEqualTo("swap.busy"));
    }

    private Succession moving(String name) {
        return (from, to) -> {
            calls.add(name + " " + from.getVersion() + ">" + to.getVersion());
            return CompletableFuture.completedFuture(null);
        };
    }

    private static Holders holders(Duration limit, Succession... holders) {
        return new Holders(() -> List.of(holders), limit);
    }

    private static Bundle bundle(String version) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> method.getName().equals("getVersion") ? new Version(version) : "b");
    }
}
