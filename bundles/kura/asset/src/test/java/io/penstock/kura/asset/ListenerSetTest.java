// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.junit.jupiter.api.Test;

class ListenerSetTest {

    private final List<ChannelEvent> heard = new ArrayList<>();
    private final ListenerSet listeners = new ListenerSet(heard::add);
    private final FakeDriver driver = new FakeDriver();
    private final AssetSettings settings = Config.asset("d")
            .channel("a", "READ", "INTEGER", "+listen", "true")
            .channel("off", "READ", "INTEGER", "+listen", "true", "+enabled", "false")
            .channel("b", "READ", "INTEGER")
            .settings();

    @Test
    void asksADriverAgainThatHadNoConnection() {
        Attachment attachment = Attachment.open(Drivers.of("d", 1, driver), settings, listeners);
        driver.deaf = Optional.of(new ConnectionException("no route"));
        assertThat(listeners.attach(attachment)).isFalse();
        driver.deaf = Optional.empty();

        assertThat(listeners.attach(attachment)).isTrue();
        driver.report("a", 1);
        assertThat(heard).hasSize(1);
    }

    @Test
    void doesNotAskADriverAgainThatCannotListen() {
        var mute = new FakeDriver() {
            @Override
            public void registerChannelListener(Map<String, Object> config, ChannelListener listener) {
                throw new UnsupportedOperationException();
            }
        };

        assertThat(listeners.attach(Attachment.open(Drivers.of("d", 1, mute), settings, listeners)))
                .isTrue();
    }

    @Test
    void doesNotHearADriverThatWasLeftEvenWhereThatDoesNotForget() {
        Attachment attachment = Attachment.open(Drivers.of("d", 1, driver), settings, listeners);
        listeners.attach(attachment);
        attachment.close();
        driver.report("a", 1);

        assertThat(heard).isEmpty();
    }

    @Test
    void listensToEnabledChannelsOnlyAndToEachOnce() {
        Attachment attachment = Attachment.open(Drivers.of("d", 1, driver), settings, listeners);
        listeners.attach(attachment);
        listeners.attach(attachment);

        assertThat(driver.listeners.values())
                .extracting(config -> config.get("+name"))
                .containsExactly("a");
    }

    @Test
    void tellsTheDriverToForgetWhoIsGone() {
        Attachment attachment = Attachment.open(Drivers.of("d", 1, driver), settings, listeners);
        ChannelListener other = event -> {};
        listeners.add("b", other);
        listeners.attach(attachment);
        assertThat(driver.listeners).hasSize(2);
        listeners.remove(other);
        listeners.attach(attachment);

        assertThat(driver.listeners).hasSize(1);
    }
}
