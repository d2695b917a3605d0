// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Optional;

/** Whether a manifest is of today: not expired, not older than what was confirmed, not a second one of the same name. */
final class Age {

    private Age() {}

    static void check(SetManifest set, Signer signer, PassedTime.Reading now, Confirmed confirmed) {
        X509Certificate certificate = signer.certificate();
        Date created = Date.from(set.created());
        if (created.before(certificate.getNotBefore()) || created.after(certificate.getNotAfter())) {
            throw new DeployException(
                    "trust.created",
                    "The manifest says that it was signed at " + set.created()
                            + ", when its certificate was not valid. Sign the unit again.");
        }
        if (!now.at().isBefore(set.expires())) {
            throw Refusals.late(
                    now,
                    "trust.expired",
                    "The manifest of " + set.name() + " " + set.version() + " was valid until " + set.expires()
                            + ". Sign the unit again.");
        }
        Optional<Confirmed.Floor> above =
                confirmed.floor(set).filter(floor -> floor.securityVersion() > set.securityVersion());
        if (above.isPresent()) {
            long floor = above.get().securityVersion();
            throw new DeployException(
                    "trust.downgrade",
                    set.name() + " " + set.version() + " has the security version " + set.securityVersion()
                            + ", but " + floor + " was confirmed here of "
                            + above.get().of() + ": an older one may have a known hole. Sign it with " + floor
                            + " or higher if it has not.");
        }
        String known = confirmed.contents().getOrDefault(Confirmed.key(set), set.contentHash());
        if (!known.equals(set.contentHash())) {
            throw new DeployException(
                    "trust.replayed",
                    set.name() + " " + set.version() + " with the security version " + set.securityVersion()
                            + " was confirmed here with other content. Give the new content a version of its own.");
        }
    }
}
