// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.math.BigInteger;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Icon {
    /** @@DOC */
    String getResource();
    /** @@DOC */
    BigInteger getSize();
}
