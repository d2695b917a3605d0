// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** @@DOC */
public enum KuraAlertStatus {
    ACTIVE,
    INACTIVE,
    RESET;
    // @@ENUM ACTIVE | INACTIVE | RESET
}
