// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.marshalling;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Marshaller {
    /** @@DOC */
    String marshal(Object arg0) throws KuraException;
}
