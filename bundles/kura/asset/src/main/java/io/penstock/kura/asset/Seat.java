// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** Where an asset's driver should be: there is one, or it is away. */
sealed interface Seat permits Attachment, Away {}
