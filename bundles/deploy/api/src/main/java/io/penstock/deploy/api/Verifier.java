// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Asked about each unit before a class of it is loaded or a model of it is opened. A service. */
@ConsumerType
public interface Verifier {

    /**
     * Returns what it thinks of a unit.
     *
     * @throws DeployException where it must not be installed, with the reason
     */
    Verdict verify(Unit unit);

    /**
     * Asked before bundles are removed. A verifier that guards none of them says nothing.
     *
     * @throws DeployException where one of them must stay, with the reason
     */
    default void removing(List<String> symbolicNames) {}

    /**
     * Asked before bundles that ran here before are put back by an undo. What came with the distribution is not asked
     * about.
     *
     * @throws DeployException where one of them must not run again, with the reason
     */
    default void returning(List<InstalledSet.Member> members) {}

    /** What speaks against bundles that run, a sentence each, with its reason code. Nothing is stopped for it. */
    default List<String> doubts(List<InstalledSet.Member> running) {
        return List.of();
    }

    /** Told when a unit was confirmed, so that an older one can be refused from then on. */
    void confirmed(Unit unit);
}
