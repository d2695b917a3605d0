// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.List;

/**
 * What a verifier says of a unit that it does not refuse.
 *
 * @param trusted whether it was signed by a key that the gateway trusts
 * @param signer the subject of that key's certificate; empty where there is none
 * @param remarks to be shown to the operator, a sentence each
 */
public record Verdict(boolean trusted, String signer, List<String> remarks) {

    public Verdict {
        remarks = List.copyOf(remarks);
    }
}
