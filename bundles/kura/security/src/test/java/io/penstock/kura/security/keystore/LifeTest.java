// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.security.keystore.Doubles.Steps;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class LifeTest {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<Map<?, ?>> kept = new CopyOnWriteArrayList<>();
    private final Map<String, Object> config = new HashMap<>();
    private Life life;

    @BeforeEach
    void make(@TempDir Path folder) {
        var steps = new Steps(1000);
        config.put("keystore_path", "keys.p12");
        config.put("keystore_password", "p0");
        var configurations = (ConfigurationService) Proxy.newProxyInstance(
                ConfigurationService.class.getClassLoader(),
                new Class<?>[] {ConfigurationService.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("updateConfiguration");
                    assertThat(arguments[0]).isEqualTo("SSLKeystore");
                    kept.add((Map<?, ?>) arguments[1]);
                    return null;
                });
        life = new Life(
                "SSLKeystore",
                folder,
                steps.crypto(),
                new Opening(steps.files(), steps.crypto(), new SecureRandom()),
                configurations,
                new EventAdmin() {
                    @Override
                    public void postEvent(Event event) {
                        events.add(event);
                    }

                    @Override
                    public void sendEvent(Event event) {
                        throw new AssertionError("would wait for others");
                    }
                });
    }

    private HostKeystore begin() {
        return new HostKeystore(life.begin(Doubles.config(config)), life.clock(), life::changed);
    }

    /** Kura calls updated once or twice after each activation. */
    @Test
    void anUpdateThatChangesNothingTellsNobody() throws Exception {
        HostKeystore keystore = begin();
        life.update(Doubles.config(config), keystore);
        life.update(Doubles.config(config), keystore);
        assertThat(events).isEmpty();
        assertThat(keystore.getAliases()).isEmpty();
    }

    @Test
    void aChangedEntryTells() throws Exception {
        begin().createKeyPair("a", "EC", 256, "SHA256withECDSA", "CN=a");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo(KeystoreChangedEvent.EVENT_TOPIC);
            assertThat(event.getProperty("sender.pid")).isEqualTo("SSLKeystore");
        });
    }

    @Test
    void anotherPasswordTellsNobodyAndAnotherFileTells() throws Exception {
        HostKeystore keystore = begin();
        keystore.createKeyPair("a", "EC", 256, "SHA256withECDSA", "CN=a");
        events.clear();
        config.put("keystore_password", "p1");
        life.update(Doubles.config(config), keystore);
        assertThat(keystore.getAliases()).containsExactly("a");
        assertThat(events).isEmpty();

        config.put("keystore_path", "others.p12");
        life.update(Doubles.config(config), keystore);
        assertThat(keystore.getAliases()).isEmpty();
        assertThat(events).hasSize(1);
    }

    @Test
    void aChosenPasswordGoesIntoTheConfigurationAndChangesNothingThere() throws Exception {
        config.put("randomize_password", true);
        HostKeystore keystore = begin();
        await().until(() -> kept.size() == 1);
        assertThat(kept.get(0).get("randomize.password")).isEqualTo(false);
        assertThat(kept.get(0).get("keystore.password")).isInstanceOf(Password.class);

        config.put("randomize_password", false);
        config.put("keystore_password", kept.get(0).get("keystore.password").toString());
        life.update(Doubles.config(config), keystore);
        assertThat(keystore.getAliases()).isEmpty();
        assertThat(events).isEmpty();
        assertThat(kept).hasSize(1);
    }
}
