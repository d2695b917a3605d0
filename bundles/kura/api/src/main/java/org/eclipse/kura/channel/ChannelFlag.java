// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

/** @@DOC */
public enum ChannelFlag {
    FAILURE,
    SUCCESS;
    // @@ENUM FAILURE | SUCCESS
}
