// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A metric has a class that payloads cannot carry. */
@ProviderType
public class KuraInvalidMetricTypeException extends KuraRuntimeException {

    public KuraInvalidMetricTypeException(Object detail) {
        super(KuraErrorCode.INVALID_METRIC_EXCEPTION, null, detail);
    }

    public KuraInvalidMetricTypeException(Throwable cause, Object detail) {
        super(KuraErrorCode.INVALID_METRIC_EXCEPTION, cause, detail);
    }
}
