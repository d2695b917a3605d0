// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Auditor;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever looks at a change from outside of the machine, as services come and go. */
final class Guards {

    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);

    private final boolean necessary;
    private final List<Verifier> verifiers = new CopyOnWriteArrayList<>();
    private final List<Auditor> auditors = new CopyOnWriteArrayList<>();

    /** @param necessary whether nothing is installed where nobody checks it */
    Guards(boolean necessary) {
        this.necessary = necessary;
    }

    void add(Verifier verifier) {
        verifiers.add(verifier);
    }

    void remove(Verifier verifier) {
        verifiers.remove(verifier);
    }

    void add(Auditor auditor) {
        auditors.add(auditor);
    }

    void remove(Auditor auditor) {
        auditors.remove(auditor);
    }

    /** @param required whether nobody to ask is a refusal */
    Verdict verify(Unit unit, boolean required) {
        requireOne(required);
        boolean trusted = false;
        String signer = "";
        var remarks = new ArrayList<String>();
        for (Verifier verifier : verifiers) {
            Verdict verdict = verifier.verify(unit);
            trusted |= verdict.trusted();
            signer = verdict.signer().isEmpty() ? signer : verdict.signer();
            remarks.addAll(verdict.remarks());
        }
        if (!trusted) {
            LOG.warn("{} {} is signed by nobody whom this gateway trusts", unit.name(), unit.version());
            if (remarks.isEmpty()) {
                remarks.add("It is not signed by anybody whom this gateway trusts.");
            }
        }
        return new Verdict(trusted, signer, remarks);
    }

    void removing(List<String> symbolicNames, boolean required) {
        requireOne(required);
        verifiers.forEach(each -> each.removing(symbolicNames));
    }

    void returning(List<Member> members, boolean required) {
        requireOne(required);
        verifiers.forEach(each -> each.returning(members));
    }

    List<String> doubts(List<Member> running) {
        var doubts = new ArrayList<String>();
        for (Verifier verifier : verifiers) {
            try {
                doubts.addAll(verifier.doubts(running));
            } catch (DeployException e) {
                doubts.add(e.getMessage() + " [" + e.reason() + "]");
            }
        }
        return doubts;
    }

    private void requireOne(boolean required) {
        if ((required || necessary) && verifiers.isEmpty()) {
            throw new DeployException(
                    "deploy.no_verifier",
                    "Nobody is there who checks signatures, and this gateway wants them checked. Look in the log for why"
                            + " io.penstock.deploy.trust does not run.");
        }
    }

    void confirmed(Unit unit) {
        for (Verifier verifier : verifiers) {
            try {
                verifier.confirmed(unit);
            } catch (RuntimeException e) {
                LOG.warn("{} may be followed by an older one: {}", unit.name(), e.getMessage());
            }
        }
    }

    void audit(String event, Map<String, String> facts) {
        for (Auditor auditor : auditors) {
            try {
                auditor.audit(event, facts);
            } catch (RuntimeException e) {
                LOG.error("{} could not be written to the audit log: {}", event, facts, e);
            }
        }
    }
}
