// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** Where an alert is in its life. */
public enum KuraAlertStatus {
    ACTIVE,
    INACTIVE,
    RESET
}
