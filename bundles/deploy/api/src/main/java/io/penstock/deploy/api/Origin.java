// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

/**
 * Who wishes a change.
 *
 * @param way in, such as {@code command}, {@code folder}, {@code DEPLOY-V2}
 * @param actor a person or an account, as far as the way in knows
 */
public record Origin(String way, String actor) {}
