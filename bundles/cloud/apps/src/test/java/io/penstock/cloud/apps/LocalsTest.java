// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.apps.configuration.Keeper;
import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.cloud.apps.configuration.XmlRoutes;
import io.penstock.cloud.request.Application;
import io.penstock.kura.marshal.PlainConfiguration;
import io.penstock.kura.seam.guard.LocalOnly;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway with the components {@code kept} and {@code other}; the first is changed at the gateway only. */
class LocalsTest {

    private final Map<Long, List<ComponentConfiguration>> snapshots = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final Locals locals = new Locals();
    private final ConfigurationService service = (ConfigurationService) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ConfigurationService.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "getComponentConfigurations":
                        return List.of(component("kept", 1, "sealed:secret"), component("other", 1, "sealed:a"));
                    case "getConfigurableComponentPids":
                        return Set.of("kept", "other");
                    case "getSnapshots":
                        return new TreeSet<>(snapshots.keySet());
                    case "getSnapshot":
                        return snapshots.get(arguments[0]);
                    case "getComponentConfiguration":
                        return null; // Kura's word for none
                    default:
                        calls.add(method.getName());
                        return null;
                }
            });
    private final CryptoService crypto = (CryptoService) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {CryptoService.class}, (proxy, method, arguments) -> {
                String text = new String((char[]) arguments[0]);
                if (!text.startsWith("sealed:")) {
                    throw new KuraException(KuraErrorCode.DECODER_ERROR, "sealed");
                }
                return text.substring("sealed:".length()).toCharArray();
            });
    private Configurations configurations;

    @BeforeEach
    void guarded() {
        locals.add(new LocalOnly() {
            @Override
            public Optional<String> refusal(String pid, Map<String, Object> wished) {
                return pid.equals("kept") || wished.containsKey("bad")
                        ? Optional.of("trust.local_only: not from afar. Go there.")
                        : Optional.empty();
            }

            @Override
            public Optional<String> refusal(String symbolicName) {
                return Optional.empty();
            }
        });
        configurations = new Configurations(service, new Secrets(crypto), locals, new Keeper() {
            @Override
            public void beforeChange(Collection<String> pids) {
                calls.add("before " + pids);
            }

            @Override
            public void beforeRollback() {
                calls.add("before rollback");
            }
        });
    }

    @Test
    void oneOfSeveralThatIsKeptIsRefusedAndNoneIsChanged() {
        refused(() -> configurations.update(List.of(component("other", 2, ""), component("kept", 2, "")), true));
        refused(() -> configurations.change(List.of(component("kept", 2, ""))));
        refused(() -> configurations.delete(List.of("kept"), true));
        refused(() -> configurations.update(List.of(new PlainConfiguration("other", Map.of("bad", 1))), true));
        assertThat(calls).isEmpty();
    }

    @Test
    void whatIsNotKeptIsChanged() throws KuraException {
        configurations.update(List.of(component("other", 2, "")), true);
        assertThat(calls).containsExactly("before [other]", "updateConfigurations");
    }

    @Test
    void aSnapshotBringsBackNothingOfWhatIsKept() throws Exception {
        snapshots.put(1L, List.of(component("kept", 2, "secret"), component("other", 1, "a")));
        snapshots.put(2L, List.of(component("kept", 1, "another"), component("other", 1, "a")));
        snapshots.put(3L, List.of(component("other", 1, "a")));
        snapshots.put(4L, List.of(component("kept", 1, "secret"), component("other", 9, "b")));
        snapshots.put(5L, List.of());
        for (long id : List.of(1L, 2L, 3L)) {
            refused("rollback/" + id);
        }
        assertThat(calls).isEmpty();
        ask("rollback/4");
        ask("rollback"); // to the one before the last, which is 4
        assertThat(calls).containsExactly("before rollback", "rollback", "before rollback", "rollback");
        snapshots.remove(4L);
        refused("rollback");
        assertThat(audited)
                .hasSize(6)
                .filteredOn(each -> each.contains("trust.local_only"))
                .hasSize(4);
    }

    private void refused(String resource) {
        refused(() -> ask(resource));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).hasMessageContaining("trust.local_only: not from afar. Go there.");
    }

    private void ask(String resource) throws KuraException {
        var routes = new XmlRoutes(configurations).routes();
        var application = new Application("CONF-V1", (event, facts) -> audited.add(event + facts), routes);
        application.doExec(null, new KuraMessage(new KuraPayload(), Map.of("args", List.of(resource.split("/")))));
    }

    private static ComponentConfiguration component(String pid, int value, String password) {
        return new PlainConfiguration(pid, Map.of("value", value, "password", new Password(password)));
    }
}
