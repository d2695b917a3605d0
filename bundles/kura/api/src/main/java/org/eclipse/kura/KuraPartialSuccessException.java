// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraPartialSuccessException extends KuraException {
    /** @@DOC */
    public KuraPartialSuccessException(String arg0, List<Throwable> arg1) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
    /** @@DOC */
    public List<Throwable> getCauses() {
        throw new UnsupportedOperationException();
    }
}
