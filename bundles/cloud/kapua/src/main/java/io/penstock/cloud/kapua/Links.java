// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.PumpStatistics;
import io.penstock.cloud.session.SessionState;
import io.penstock.kura.seam.LinkStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.message.KuraPayload;

/**
 * The link of the present configuration, if that is whole; another configuration replaces it, the same one does not.
 *
 * <p>Counts go on over a replacement.
 */
final class Links implements AutoCloseable {

    private static final String NOT_CONFIGURED =
            "kapua.not_configured: set the broker's address, the account's name and a client id.";
    private static final long MARGIN_SECONDS = 5;

    private final Surroundings around;
    private final Registries registries;
    private volatile KapuaSettings settings;
    private volatile Optional<KapuaLink> link = Optional.empty();
    private long connectsBefore;
    private long failuresBefore;

    Links(KapuaSettings settings, Surroundings around, Registries registries) {
        this.around = around;
        this.registries = registries;
        this.settings = settings;
    }

    void open() {
        if (settings.isConfigured()) {
            var next = new KapuaLink(settings, around, registries);
            link = Optional.of(next);
            if (settings.connectOnStartup()) {
                next.session().start();
            }
        }
    }

    void update(KapuaSettings next) {
        if (!next.equals(settings)) {
            boolean wasUp = link.filter(open -> open.session().state().phase() == SessionState.Phase.UP)
                    .isPresent();
            close();
            settings = next;
            open();
            link.filter(open -> wasUp).ifPresent(open -> open.session().start());
        }
    }

    @Override
    public void close() {
        connectsBefore = connects();
        failuresBefore = failures();
        Optional<KapuaLink> last = link;
        link = Optional.empty();
        last.ifPresent(KapuaLink::close);
    }

    String peer() {
        return "kapua " + settings.account() + "/" + settings.clientId() + " at " + settings.broker();
    }

    LinkStatistics.State state() {
        return link.map(open -> open.refusal().isPresent()
                        ? LinkStatistics.State.STOPPED
                        : seen(open.session().state()))
                .orElse(LinkStatistics.State.STOPPED);
    }

    String reason() {
        return link.map(open -> open.refusal().orElse(open.session().state().reason()))
                .orElse(NOT_CONFIGURED);
    }

    long connects() {
        return connectsBefore + link.map(open -> open.session().connects()).orElse(0L);
    }

    long failures() {
        return failuresBefore + link.map(open -> open.session().failures()).orElse(0L);
    }

    Optional<String> notify(String requester, String application, String resource, KuraPayload payload) {
        return link.flatMap(open -> open.notify(requester, application, resource, payload));
    }

    /** Blocks until it is connected, or has failed. */
    void connect() throws KuraConnectException {
        KapuaLink open = link.orElseThrow(() -> new KuraConnectException(NOT_CONFIGURED));
        SessionState outcome = await(open, settings.timeout().toSeconds() + MARGIN_SECONDS);
        if (outcome.phase() != SessionState.Phase.UP) {
            throw new KuraConnectException(outcome.reason());
        }
    }

    /** Blocks until it has said its last word. */
    void disconnect() throws KuraDisconnectException {
        try {
            CompletableFuture<Void> done = link.map(
                            open -> open.session().disconnect().toCompletableFuture())
                    .orElse(CompletableFuture.completedFuture(null));
            done.get(settings.timeout().toSeconds() + MARGIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KuraDisconnectException(e, "kapua.disconnect: not disconnected in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an operator may want to see. */
    Map<String, String> info() {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Server", settings.broker());
        info.put("Account", settings.account());
        info.put("Client ID", settings.clientId());
        info.put("State", state().name());
        info.put("Reason", reason());
        link.ifPresent(open -> {
            PumpStatistics pump = open.statistics();
            info.put("Acknowledged", Long.toString(pump.delivered()));
            info.put("In flight", Integer.toString(pump.inFlight()));
            info.put("Rejected", pump.rejected().toString());
            info.putAll(open.troubles());
        });
        return info;
    }

    private static SessionState await(KapuaLink open, long seconds) throws KuraConnectException {
        try {
            return open.session().connect().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KuraConnectException(e, "kapua.unreachable: no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KuraConnectException(e, "interrupted");
        }
    }

    private static LinkStatistics.State seen(SessionState state) {
        return switch (state.phase()) {
            case UP -> LinkStatistics.State.UP;
            case STOPPED -> LinkStatistics.State.STOPPED;
            case CONNECTING -> LinkStatistics.State.DOWN;
            case DISCONNECTED -> state.reason().isEmpty() ? LinkStatistics.State.IDLE : LinkStatistics.State.DOWN;
        };
    }
}
