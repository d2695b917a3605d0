// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Role;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import io.penstock.deploy.trust.manifest.Detached;
import io.penstock.deploy.trust.manifest.ManifestText;
import io.penstock.deploy.trust.manifest.SetManifest;
import io.penstock.kura.files.FileLayer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order of the checks. Nothing of a unit is run, and where there is an anchor no bundle is opened before its hash is
 * the signed one; manifest and signature are read by strict readers that have a limit.
 *
 * <p>Any thread.
 */
public final class Gatekeeper implements Verifier {

    private final Anchors anchors;
    private final Floors floors;
    private final PassedTime time;
    private final Function<String, Optional<Role>> installed;

    /**
     * @param state what was confirmed is kept there
     * @param installed the role of an installed bundle by symbolic name
     */
    public Gatekeeper(
            Anchors anchors, FileLayer files, Path state, Clock clock, Function<String, Optional<Role>> installed) {
        this.anchors = anchors;
        this.floors = new Floors(files, state);
        this.time = new PassedTime(clock);
        this.installed = installed;
    }

    @Override
    public Verdict verify(Unit unit) {
        return verify(unit, Findings.NONE);
    }

    /** The same, and tells what was passed on the way. */
    public Verdict verify(Unit unit, Findings findings) {
        Anchors.Trusted trusted = anchored();
        if (trusted.certificates().isEmpty()) {
            shape(unit, findings);
            return unchecked(unit);
        }
        findings.passed(
                "anchors",
                trusted.certificates().size() + " set, " + trusted.revocations().size() + " revocation lists");
        return checked(unit, trusted, findings);
    }

    private static Map<String, BundleFile> shape(Unit unit, Findings findings) {
        Map<String, BundleFile> bundles = Shape.check(unit);
        findings.passed("shape", "no name twice, none reaches into what checks it");
        return bundles;
    }

    private Anchors.Trusted anchored() {
        Anchors.Trusted trusted = anchors.now();
        if (!trusted.certificates().isEmpty()) {
            floors.anchored();
        } else if (floors.read().anchored()) {
            throw new DeployException(
                    "trust.anchor_lost",
                    "This gateway had a trust anchor and has none now; nothing is installed. Add it again with"
                            + " `penstock anchor add`, or give it up with `penstock anchor remove --all`.");
        }
        return trusted;
    }

    private static Verdict unchecked(Unit unit) {
        String how = unit.signature().isPresent() ? "signed, but the signature was not checked" : "unsigned";
        return new Verdict(
                false,
                "",
                List.of(unit.name() + " " + unit.version() + " is " + how
                        + ": no trust anchor is set, so anybody's code is installed. Set one with `penstock anchor"
                        + " add`."));
    }

    private Verdict checked(Unit unit, Anchors.Trusted trusted, Findings findings) {
        byte[] bytes = unit.manifest().orElseThrow(() -> unsigned(unit));
        Detached signed = Detached.read(unit.signature().orElseThrow(() -> unsigned(unit)));
        Strength.check(signed);
        findings.passed("algorithm", signed.algorithm());
        authentic(signed, bytes);
        findings.passed("signature", "over " + bytes.length + " bytes of the manifest");
        Confirmed confirmed = floors.read();
        SetManifest set = ManifestText.read(bytes);
        PassedTime.Reading now = time.read(confirmed.passed(), set.created());
        Signer signer = Signer.of(signed.chain(), trusted, now);
        findings.passed("signer", signer.subject());
        Age.check(set, signer, now, confirmed);
        findings.passed("age", "security version " + set.securityVersion() + ", valid until " + set.expires());
        Contents.check(unit, set);
        findings.passed("content", set.items().size() + " bundles, as they were signed");
        new Permission(signer, installed).check(set, shape(unit, findings));
        findings.passed("roles", signer.roles().toString());
        List<String> remarks = now.standing() == PassedTime.Standing.RIGHT ? List.of() : List.of(now.sentence());
        return new Verdict(true, signer.subject(), remarks);
    }

    private static DeployException unsigned(Unit unit) {
        return new DeployException(
                "trust.unsigned",
                unit.name() + " " + unit.version()
                        + " is not signed, and this gateway has a trust anchor. Sign it with `penstock sign`.");
    }

    private static void authentic(Detached signed, byte[] manifest) {
        try {
            if (!signed.fits(manifest)) {
                throw new DeployException(
                        "trust.bad_signature",
                        "The signature does not fit the manifest: one of them was changed. Get the unit again from who"
                                + " signed it.");
            }
        } catch (GeneralSecurityException e) {
            throw new DeployException(
                    "trust.bad_signature",
                    "The signature can't be checked: " + e.getMessage() + ". Sign the unit again.",
                    e);
        }
    }

    @Override
    public void confirmed(Unit unit) {
        if (unit.manifest().isPresent() && !anchored().certificates().isEmpty()) {
            Detached signed = Detached.read(unit.signature().orElseThrow(() -> unsigned(unit)));
            floors.confirm(
                    ManifestText.read(unit.manifest().get()), signed.chain().get(0));
        }
    }

    @Override
    public void returning(List<Member> members) {
        if (!anchored().certificates().isEmpty()) {
            Confirmed confirmed = floors.read();
            for (Member member : members) {
                if (!confirmed.bundles().containsKey(Vouched.key(member))) {
                    throw new DeployException(
                            "trust.downgrade",
                            member.symbolicName() + " " + member.version()
                                    + " was never confirmed here with a signature, or a higher security version was"
                                    + " since: it may have a known hole. Sign it anew if it has not, and install it.");
                }
            }
        }
    }

    @Override
    public List<String> doubts(List<Member> running) {
        Anchors.Trusted trusted = anchored();
        Map<String, Vouched> vouched = floors.read().bundles();
        var doubts = new ArrayList<String>();
        for (Member member : running) {
            Optional.ofNullable(vouched.get(Vouched.key(member)))
                    .flatMap(by -> by.revoked(trusted.revocations()))
                    .ifPresent(entry -> doubts.add(member.symbolicName() + " " + member.version()
                            + " was signed with a key that was revoked at "
                            + entry.getRevocationDate().toInstant()
                            + " [trust.revoked]. It runs on: replace or remove it."));
        }
        return doubts;
    }

    @Override
    public void removing(List<String> symbolicNames) {
        if (!anchored().certificates().isEmpty()) {
            Protected.keep(symbolicNames);
        }
    }
}
