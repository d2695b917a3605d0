// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for files over http and https, as an order says.
 *
 * <p>Redirects are followed here and not by the JDK: never from https to http, and user and password stay with the
 * server that they are for.
 */
final class Web {

    private static final int HOPS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Order order;
    private final Supplier<Optional<SSLSocketFactory>> tls;

    Web(Order order, Supplier<Optional<SSLSocketFactory>> tls) {
        this.order = order;
        this.tls = tls;
    }

    /**
     * The answer, which is no redirect; its code is known.
     *
     * @throws DeployException where nobody answers: {@code deploy.download}, {@code deploy.tls}, {@code deploy.redirect}
     */
    HttpURLConnection get(URI uri, Map<String, String> headers) {
        URI now = uri;
        for (int hop = 0; hop <= HOPS; hop++) {
            HttpURLConnection connection = ask(now, headers);
            if (!REDIRECTS.contains(code(connection, now))) {
                return connection;
            }
            String location = connection.getHeaderField("Location");
            connection.disconnect();
            now = next(now, location == null ? "" : location);
        }
        throw redirect(uri, "leads on and on");
    }

    private HttpURLConnection ask(URI uri, Map<String, String> headers) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            if (connection instanceof HttpsURLConnection secure) {
                tls.get().ifPresent(secure::setSSLSocketFactory);
            }
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) order.timeout().toMillis());
            connection.setReadTimeout((int) order.timeout().toMillis());
            headers.forEach(connection::setRequestProperty);
            if (!order.user().isEmpty() && isSameServer(order.uri(), uri)) {
                byte[] basic = (order.user() + ":" + order.password()).getBytes(StandardCharsets.UTF_8);
                connection.setRequestProperty(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(basic));
            }
            return connection;
        } catch (IOException e) {
            throw unanswered(uri, e);
        }
    }

    private static int code(HttpURLConnection connection, URI uri) {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw unanswered(uri, e);
        }
    }

    private static URI next(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw redirect(from, "leads to no address");
        }
        if (location.isEmpty() || !Order.isAddress(to)) {
            throw redirect(from, "leads to no http or https address");
        }
        if (from.getScheme().equals("https") && to.getScheme().equals("http")) {
            throw redirect(from, "leads from https to http, where anybody could put in another file");
        }
        return to;
    }

    /** The same host and port; or the same host, and https where it was http, on the ports that these have. */
    private static boolean isSameServer(URI ours, URI other) {
        boolean samePort = ours.getScheme().equals(other.getScheme()) && port(ours) == port(other);
        boolean secured =
                port(ours) == 80 && port(other) == 443 && other.getScheme().equals("https");
        return ours.getHost().equalsIgnoreCase(other.getHost()) && (samePort || secured);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    private static DeployException redirect(URI uri, String what) {
        return new DeployException(
                "deploy.redirect", uri.getHost() + " " + what + ". Give the address where the file is.");
    }

    private static DeployException unanswered(URI uri, IOException e) {
        return e instanceof SSLException
                ? new DeployException(
                        "deploy.tls",
                        uri.getHost() + " is not trusted: " + e.getMessage()
                                + ". Look at its certificate, and at the gateway's trusted ones.",
                        e)
                : new DeployException("deploy.download", uri.getHost() + ": " + e.getMessage() + ". Ask again.", e);
    }
}
