// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.time.Instant;

/**
 * A unit that was rolled back, and is refused with its first reason until it is released.
 *
 * @param sha256 of the bundle; of the hashes of all bundles where the unit has several
 * @param title what it is, such as {@code io.penstock.filter.window 1.1.0}
 * @param reason code of the gate that it tripped
 * @param message a sentence
 * @param since when, by the gateway's clock
 */
public record Quarantined(String sha256, String title, String reason, String message, Instant since) {}
