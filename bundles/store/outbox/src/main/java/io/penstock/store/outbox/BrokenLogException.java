// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;

/** What a failed write left behind could not be cut off: nothing may be appended until the log is opened again. */
final class BrokenLogException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenLogException(IOException cause) {
        super(cause);
    }
}
