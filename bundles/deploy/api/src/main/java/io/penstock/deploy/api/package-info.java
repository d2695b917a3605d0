// SPDX-License-Identifier: Apache-2.0
/**
 * How the gateway is changed: one state machine behind {@link io.penstock.deploy.api.Deployment}, whoever asks.
 *
 * <p>Methods may be called from any thread. What is submitted is worked off one at a time, on a thread of the machine's
 * own; listeners, verifiers and auditors are called there. Sizes are in bytes, hashes are SHA-256 in lower-case hex, and
 * instants say when something was seen: no order depends on them.
 */
@Export
@Version("1.0.0")
package io.penstock.deploy.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
