// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A model in quarantine.
 *
 * @param sha256 of its file, or its digest, in hex
 * @param reason a code, a colon and a sentence
 * @param since when, by the clock of the gateway
 */
@ProviderType
public record Quarantined(String sha256, String reason, Instant since) {}
