// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.marshalling;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Writes objects as text. */
@ProviderType
public interface Marshaller {

    /** @throws KuraException if objects of that class have no text here */
    String marshal(Object object) throws KuraException;
}
