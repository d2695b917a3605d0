// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Records by what became of them. At any instant {@code in = passed + absorbed + rejected + pending} for who implements
 * all four.
 */
@ConsumerType
public interface RecordCounts {

    /** Records that were given to the component. */
    long in();

    /** Records, of those given, that left it or led to a record that left it. */
    long passed();

    /** Records that the component took and, as configured, sent nothing for (a deadband's silence). */
    long absorbed();

    /** Records that are inside at this instant: queued, or in a batch or a window. */
    long pending();

    /** Refused records by reason code, for example {@code model.unavailable}. */
    Map<String, Long> rejected();
}
