// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The one way to change what is installed. A service. */
@ProviderType
public interface Deployment {

    /**
     * Says what a submission would do, and moves nothing.
     *
     * @throws DeployException where it would be refused, with the reason
     */
    Preview preview(Submission submission);

    /**
     * Takes a submission and returns at once; the rest is told to every {@link DeployListener}. The file is copied before
     * this returns. An id that was submitted before is not worked off again: its progress is returned.
     *
     * @throws DeployException where it is refused at the door: no such file, no room, too many waiting
     */
    Progress submit(Submission submission);

    /** Where the submission of that id stands, also after a restart. */
    Optional<Progress> progress(String id);

    /** What was submitted, newest first; bounded. */
    List<Progress> history();

    /** Ends a submission before its trial began; false where that is over, or the id is unknown. */
    boolean cancel(String id);

    /** What went back and is not taken again, the latest first. */
    List<Quarantined> quarantined();

    /** Lets a unit out of quarantine, by its hash or by that of a bundle of it; false where it was not in. */
    boolean release(String sha256);

    /** What runs now. */
    InstalledSet installed();
}
