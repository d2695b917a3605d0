// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One version of a model as it stands.
 *
 * @param model name
 * @param version of the model
 * @param sha256 of the model file, in hex
 * @param state in its life
 * @param reason why it is quarantined or retired: a code, a colon and a sentence; empty otherwise
 */
@ProviderType
public record VersionStatus(String model, String version, String sha256, VersionState state, String reason) {}
