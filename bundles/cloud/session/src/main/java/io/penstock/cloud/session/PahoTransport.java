// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Eclipse Paho's MQTT 3.1.1 client, a new one for each connection.
 *
 * <p>Its own reconnecting and its own store are off: the session decides when, and the log of whoever publishes is the
 * only truth about what must be sent again.
 */
@ProviderType
public final class PahoTransport implements MqttTransport {

    private static final String TLS = "ssl://";
    private static final int TLS_PORT = 8883;

    private final int window;
    private final boolean cleanSession;

    /** With clean sessions. */
    public PahoTransport(int window) {
        this(window, true);
    }

    /**
     * @param window most messages in flight, everything counted: data, births, replies
     * @param cleanSession whether the broker forgets subscriptions, and what waits for them, when the connection ends
     */
    public PahoTransport(int window, boolean cleanSession) {
        this.window = window;
        this.cleanSession = cleanSession;
    }

    @Override
    public MqttConnection open(Endpoint endpoint, Events events) {
        try {
            var client = new MqttAsyncClient(address(endpoint.uri()), endpoint.clientId(), new MemoryPersistence());
            var connection = new PahoConnection(client, events);
            client.setCallback(connection);
            client.connect(options(endpoint), null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    events.up();
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    connection.fail(PahoFaults.ofConnect(cause));
                }
            });
            return connection;
        } catch (GeneralSecurityException | IOException e) {
            events.failed(PahoFaults.ofSockets(e));
            return MqttConnection.NONE;
        } catch (MqttException | IllegalArgumentException e) {
            events.failed(PahoFaults.ofConnect(e));
            return MqttConnection.NONE;
        }
    }

    private MqttConnectOptions options(Endpoint endpoint) throws GeneralSecurityException, IOException {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(cleanSession);
        options.setAutomaticReconnect(false);
        options.setMaxInflight(window);
        options.setKeepAliveInterval((int) endpoint.keepAlive().toSeconds());
        options.setConnectionTimeout((int) endpoint.timeout().toSeconds());
        if (!endpoint.user().isEmpty()) {
            options.setUserName(endpoint.user());
            options.setPassword(endpoint.password().clone());
        }
        endpoint.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), will.qos(), false));
        options.setSocketFactory(new PatientSockets(tls(endpoint)));
        return options;
    }

    private static Optional<SSLSocketFactory> tls(Endpoint endpoint) throws GeneralSecurityException, IOException {
        if (!endpoint.uri().startsWith(TLS)) {
            return Optional.empty();
        }
        return Optional.of(
                endpoint.tls().isPresent()
                        ? endpoint.tls().get().sockets()
                        : (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** As Paho takes it: TLS is the socket's, so that Paho sees plain TCP, though with the other's usual port. */
    private static String address(String uri) {
        if (!uri.startsWith(TLS)) {
            return uri;
        }
        String rest = uri.substring(TLS.length());
        return "tcp://" + (rest.matches(".*:\\d+") ? rest : rest + ":" + TLS_PORT);
    }
}
