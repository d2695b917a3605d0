// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

import java.math.BigInteger;
import org.osgi.annotation.versioning.ProviderType;

/** A picture of an object class. */
@ProviderType
public interface Icon {

    /** Path or URL of the picture. */
    String getResource();

    /** Width and height, in pixels. */
    BigInteger getSize();
}
