// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.BatchPublisher;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes an envelope's records together where the publisher can, else one by one; what the publisher refuses is
 * counted, and the first of a row is logged. Any thread.
 */
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
        List<WireRecord> records = envelope.getRecords();
        counters.in(records.size());
        if (records.size() > 1 && publisher instanceof BatchPublisher batch && together(records, messages, batch)) {
            passed(records.size());
            return;
        }
        for (WireRecord each : records) {
            try {
                publisher.publish(messages.make(each));
                passed(1);
            } catch (KuraException | RuntimeException e) {
                refused(e);
            }
        }
    }

    /** One commit in place of many. @return false where none was taken: the one that is bad is then found among them */
    private boolean together(List<WireRecord> records, MessageMaker messages, BatchPublisher publisher) {
        try {
            List<KuraMessage> all = new ArrayList<>(records.size());
            for (WireRecord each : records) {
                all.add(messages.withoutProperties(each));
            }
            publisher.publish(all);
            return true;
        } catch (KuraException | RuntimeException e) {
            LOG.debug("{} publishes the records of an envelope one by one", pid, e);
            return false;
        }
    }

    private void passed(int records) {
        counters.passed(records);
        if (refused) {
            refused = false;
            LOG.info("{} publishes again", pid);
        }
    }

    private void refused(Exception e) {
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
