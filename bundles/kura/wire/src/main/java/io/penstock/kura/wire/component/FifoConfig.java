// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Kura's keys and defaults. */
@ObjectClassDefinition(
        id = FifoConfig.PID,
        name = "Fifo",
        description = "Queues what it is given and passes it on in a thread of its own.")
@interface FifoConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "org.eclipse.kura.wire.Fifo";

    @AttributeDefinition(name = "queue.capacity", min = "1", description = "Most envelopes in the queue.")
    int queue_capacity() default 50;

    @AttributeDefinition(
            name = "discard.envelopes",
            description = "What happens when the queue is full. true: what comes is discarded, and counted as rejected"
                    + " with the reason fifo.full. false: the emitter waits.")
    boolean discard_envelopes() default false;
}
