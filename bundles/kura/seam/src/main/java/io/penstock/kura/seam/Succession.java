// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/**
 * Implemented, and registered as a service, by whoever holds references to components of other bundles while records
 * flow: the wire host, the asset host, the inference engine.
 *
 * <p>A bundle is swapped side by side: the new bundle is started, its components appear beside the old ones under the
 * same {@code kura.service.pid}; until told otherwise a holder stays with the predecessor. Then every holder is asked
 * to {@link #succeed}; when all are done, nobody calls into the old bundle any more and it is stopped.
 */
@ConsumerType
public interface Succession {

    /**
     * Moves every use of a service of {@code predecessor} to the service of {@code successor} with the same {@code
     * kura.service.pid} (for a model: to the version that the new bundle brings), with state handed over.
     *
     * <p>Returns at once; the stage completes when the last call into the predecessor has returned. It completes
     * exceptionally, with the uses moved back to the predecessor, where a use cannot move; the message is a reason
     * code, a colon and a sentence. A holder that uses nothing of the predecessor completes at once.
     */
    CompletionStage<Void> succeed(Bundle predecessor, Bundle successor);
}
