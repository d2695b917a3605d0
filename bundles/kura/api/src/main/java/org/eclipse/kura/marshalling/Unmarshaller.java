// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.marshalling;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads objects from text. */
@ProviderType
public interface Unmarshaller {

    /** @throws KuraException if the text is malformed, or not an object of that class */
    <T> T unmarshal(String text, Class<T> type) throws KuraException;
}
