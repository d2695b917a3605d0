// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What Kura's {@code CloudPublisher} has no word for: many messages in one commit. A publisher of ours is both; who
 * has several messages at hand asks for this one first.
 */
@ProviderType
public interface BatchPublisher {

    /**
     * Accepts all of {@code messages}, in order, or none; they are on the disk when this returns. Where a message lacks a
     * property that is needed, its payload's metric of that name is taken.
     *
     * @return the identifiers, one each, as {@code CloudPublisher.publish} gives them
     * @throws KuraException where none was accepted; the message has the reason code
     */
    List<String> publish(List<KuraMessage> messages) throws KuraException;
}
