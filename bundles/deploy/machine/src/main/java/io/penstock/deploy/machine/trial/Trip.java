// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

/** Why a trial ends badly: a reason code and a sentence. */
public record Trip(String reason, String message) {}
