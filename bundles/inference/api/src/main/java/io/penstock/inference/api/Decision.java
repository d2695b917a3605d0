// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The last decision about an asset.
 *
 * @param stage {@code kura.service.pid} of the component that decided
 * @param asset it is about
 * @param decision label
 * @param score that led to it; NaN where there was none
 * @param model that decided
 * @param version of the model
 * @param latencyMicros of the run
 */
@ProviderType
public record Decision(
        String stage, String asset, String decision, double score, String model, String version, long latencyMicros) {}
