// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.List;

/**
 * What a submission would do.
 *
 * @param unit what was handed in
 * @param verdict on where it comes from
 * @param blast what it would touch
 * @param remarks what an operator should know, a sentence each
 */
public record Preview(Unit unit, Verdict verdict, Blast blast, List<String> remarks) {

    public Preview {
        remarks = List.copyOf(remarks);
    }
}
