// SPDX-License-Identifier: Apache-2.0
/**
 * Clouds made of software, for tests and demonstrations: an MQTT 3.1.1 server, and an Eclipse Kapua as a gateway sees it.
 *
 * <p>Everything is kept in memory and lost with the object. Methods may be called from any thread; rules are called on
 * the thread of the connection concerned. Not for production: no retained messages, no queue for who is away.
 */
@Export
@Version("1.2.0")
package io.penstock.cloud.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
