// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A process of the operating system could not be run. */
@ProviderType
public class KuraProcessExecutionErrorException extends KuraException {

    public KuraProcessExecutionErrorException(Object detail) {
        super(KuraErrorCode.PROCESS_EXECUTION_ERROR, null, detail);
    }

    public KuraProcessExecutionErrorException(Throwable cause, Object detail) {
        super(KuraErrorCode.PROCESS_EXECUTION_ERROR, cause, detail);
    }
}
