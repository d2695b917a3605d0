// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

/** What the service is made of. */
record Parts(
        Definitions definitions,
        Components components,
        Lookup lookup,
        Passwords passwords,
        Snapshots snapshots,
        Changes changes) {}
