// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** @@DOC */
public enum KuraAlertSeverity {
    WARNING,
    CRITICAL;
    // @@ENUM WARNING | CRITICAL
}
