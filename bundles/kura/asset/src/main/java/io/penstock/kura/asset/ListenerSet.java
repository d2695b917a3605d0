// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.driver.Driver.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to hear of an asset's channels, and what of that the driver knows. A listener stays while drivers come and
 * go; it is given copies, scaled, except the asset's own. Any thread.
 */
final class ListenerSet {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerSet.class);

    private final ChannelListener own;
    private final Set<Wish> wishes = new LinkedHashSet<>();
    private final Map<Attachment, Map<Wish, ChannelListener>> attached = new HashMap<>();
    private final Set<Wish> refused = new LinkedHashSet<>();

    /** @param own hears the channels that the configuration says are listened to */
    ListenerSet(ChannelListener own) {
        this.own = own;
    }

    private record Wish(String channel, ChannelListener listener) {}

    synchronized void add(String channel, ChannelListener listener) {
        wishes.add(new Wish(channel, listener));
    }

    synchronized void remove(ChannelListener listener) {
        wishes.removeIf(wish -> wish.listener() == listener);
    }

    /**
     * Makes the driver know what is wanted, no more and no less.
     *
     * @return whether it took all; where it could not be reached, ask again later
     */
    synchronized boolean attach(Attachment attachment) {
        Map<Wish, ChannelListener> known = attached.computeIfAbsent(attachment, a -> new HashMap<>());
        Set<Wish> wanted = wanted(attachment.plan());
        for (Iterator<Map.Entry<Wish, ChannelListener>> each = known.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Wish, ChannelListener> entry = each.next();
            if (!wanted.contains(entry.getKey())) {
                unregister(attachment, entry.getValue());
                each.remove();
            }
        }
        boolean all = true;
        for (Wish wish : wanted) {
            all &= known.containsKey(wish) || register(attachment, wish, known);
        }
        return all;
    }

    /** The driver is left: it is told to forget what it knows. */
    synchronized void detach(Attachment attachment) {
        Map<Wish, ChannelListener> known = attached.remove(attachment);
        if (known != null) {
            known.values().forEach(listener -> unregister(attachment, listener));
        }
    }

    private Set<Wish> wanted(AssetPlan plan) {
        var wanted = new LinkedHashSet<Wish>();
        for (Wish wish : wishes) {
            ChannelOutput output = plan.outputs().get(wish.channel());
            if (output != null && output.channel().isEnabled()) {
                wanted.add(wish);
            }
        }
        plan.outputs().values().stream()
                .filter(output -> output.listens() && output.channel().isEnabled())
                .forEach(output -> wanted.add(new Wish(output.name(), own)));
        return wanted;
    }

    private boolean register(Attachment attachment, Wish wish, Map<Wish, ChannelListener> known) {
        ChannelOutput output = attachment.plan().outputs().get(wish.channel());
        ChannelListener heard = event -> {
            if (attachment.open()) {
                boolean raw = wish.listener() == own;
                wish.listener().onChannelEvent(raw ? event : new ChannelEvent(output.shown(event.getChannelRecord())));
            }
        };
        try {
            attachment.driver().registerChannelListener(output.driverConfig(), heard);
            known.put(wish, heard);
            refused.remove(wish);
            return true;
        } catch (ConnectionException e) {
            tell(attachment, wish, "is not heard until the driver has its connection, and is asked for again", e);
            return false;
        } catch (RuntimeException e) {
            tell(attachment, wish, "is never heard: the driver refuses. Read it by a timer", e);
            return true;
        }
    }

    private void tell(Attachment attachment, Wish wish, String what, Exception why) {
        if (refused.add(wish)) {
            LOG.warn(
                    "driver.listen: channel {} of {} {}: {}",
                    wish.channel(),
                    attachment.plan().settings().pid(),
                    what,
                    why.toString());
        }
    }

    private void unregister(Attachment attachment, ChannelListener listener) {
        try {
            attachment.driver().unregisterChannelListener(listener);
        } catch (ConnectionException | RuntimeException e) {
            LOG.debug("driver {} did not forget a listener", attachment.entry().pid(), e);
        }
    }
}
