// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes records one by one; what the publisher refuses is counted, and the first of a row is logged. Any thread. */
final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final String pid;
    private final StageCounters counters;
    private volatile boolean refused;

    Publishing(String pid, StageCounters counters) {
        this.pid = pid;
        this.counters = counters;
    }

    void publish(WireEnvelope envelope, MessageMaker messages, CloudPublisher publisher) {
        for (WireRecord each : envelope.getRecords()) {
            counters.in(1);
            try {
                publisher.publish(messages.make(each));
                counters.passed(1);
                if (refused) {
                    refused = false;
                    LOG.info("{} publishes again", pid);
                }
            } catch (KuraException | RuntimeException e) {
                counters.rejected("publish.refused", 1);
                if (!refused) {
                    refused = true;
                    LOG.warn(
                            "publish.refused: the cloud publisher of {} takes no records; they are counted as rejected",
                            pid,
                            e);
                }
            }
        }
    }
}
