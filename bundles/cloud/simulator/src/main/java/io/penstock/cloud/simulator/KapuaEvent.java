// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import org.osgi.annotation.versioning.ProviderType;

/** @param type BIRTH, APPS, DEATH (from DC) or MISSING (from LWT) */
@ProviderType
public record KapuaEvent(String clientId, String type) {}
