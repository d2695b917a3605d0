// SPDX-License-Identifier: Apache-2.0
/** What the gateway's parts cost beside the bare floor: {@code penstock bench}. Not part of the running gateway. */
package io.penstock.bench;
