// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import io.penstock.kura.seam.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each refusal in the audit log, and warns once of each unit that nobody has signed. */
final class AuditedVerifier implements Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedVerifier.class);

    private final Verifier checks;
    private final AuditLog log;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    AuditedVerifier(Verifier checks, AuditLog log) {
        this.checks = checks;
        this.log = log;
    }

    @Override
    public Verdict verify(Unit unit) {
        try {
            Verdict verdict = checks.verify(unit);
            if (!verdict.trusted() && warned.add(unit.name() + " " + unit.version())) {
                LOG.warn("trust.not_checked: {}", String.join(" ", verdict.remarks()));
                log.audit("trust.not_checked", facts(unit));
            }
            return verdict;
        } catch (DeployException e) {
            log.audit("trust.refused", with(facts(unit), e));
            throw e;
        }
    }

    @Override
    public void removing(List<String> symbolicNames) {
        try {
            checks.removing(symbolicNames);
        } catch (DeployException e) {
            log.audit("trust.refused", with(Map.of("removal", String.join(" ", symbolicNames)), e));
            throw e;
        }
    }

    @Override
    public void returning(List<Member> members) {
        try {
            checks.returning(members);
        } catch (DeployException e) {
            String names =
                    String.join(" ", members.stream().map(Member::symbolicName).toList());
            log.audit("trust.refused", with(Map.of("return", names), e));
            throw e;
        }
    }

    @Override
    public List<String> doubts(List<Member> running) {
        return checks.doubts(running);
    }

    @Override
    public void confirmed(Unit unit) {
        checks.confirmed(unit);
    }

    private static Map<String, String> facts(Unit unit) {
        var facts = new TreeMap<String, String>();
        facts.put("unit", unit.name() + " " + unit.version());
        unit.items().forEach(item -> facts.put("sha256:" + item.path(), item.sha256()));
        return facts;
    }

    private static Map<String, String> with(Map<String, String> facts, DeployException why) {
        var all = new TreeMap<>(facts);
        all.put("reason", why.reason());
        all.put("message", why.getMessage());
        return all;
    }
}
