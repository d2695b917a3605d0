// SPDX-License-Identifier: Apache-2.0
/** The configuration host: ConfigAdmin as the truth, bundles' definitions beside it, snapshots on disk. */
package io.penstock.kura.configuration;
