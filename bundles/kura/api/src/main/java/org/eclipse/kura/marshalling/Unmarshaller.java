// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.marshalling;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Unmarshaller {
    /** @@DOC */
    <T> T unmarshal(String arg0, Class<T> arg1) throws KuraException;
}
