// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;

/** No room on the device, or the quota is used up. */
public final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public DiskFullException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
