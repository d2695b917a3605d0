// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a submission stands.
 *
 * @param id of the submission
 * @param origin of the submission
 * @param title what it is about, such as {@code io.penstock.filter.window 1.1.0}
 * @param phase where it stands
 * @param percent of the work, 0 to 100; 100 at the end
 * @param reason code, such as {@code trial.rejected}, where it was refused, cancelled or rolled back
 * @param message a sentence: what happens, or what happened and what to do next
 * @param predicted what was to be touched; empty before it was resolved
 * @param touched what was; empty before the trial
 * @param since when this phase began, by the gateway's clock
 */
public record Progress(
        String id,
        Origin origin,
        String title,
        Phase phase,
        int percent,
        Optional<String> reason,
        String message,
        Blast predicted,
        Blast touched,
        Instant since) {}
