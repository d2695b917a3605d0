// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

/** The life of a version of a model. */
public enum VersionState {
    /** Its bundle is there; nothing was looked at. */
    INSTALLED,
    /** Names, types, shapes, golden vectors and latency are as its descriptor says. */
    VERIFIED,
    /** It ran in a process of its own without harm. */
    ADMITTED,
    /** It could serve, and does not. */
    STAGED,
    /** It runs beside the active one, its decisions are compared and not used. */
    SHADOW,
    /** It serves a share of the records. */
    CANARY,
    /** It serves. */
    ACTIVE,
    /** It served, and was replaced. */
    RETIRED,
    /** It never serves: the reason says why. */
    QUARANTINED
}
