// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Auditor;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import io.penstock.kura.files.Disk;
import io.penstock.kura.seam.guard.LocalOnly;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The verifier as a service. What was confirmed is kept in {@code trust/confirmed.json} of the data folder. */
@Component(
        name = TrustConfig.PID,
        immediate = true,
        service = {Verifier.class, LocalOnly.class, ConfigurableComponent.class})
@Designate(ocd = TrustConfig.class)
public final class TrustComponent implements Verifier, LocalOnly, ConfigurableComponent {

    private final Verifier checks;
    private final LocalOnly local;
    private volatile Optional<KeystoreService> keystore = Optional.empty();
    private volatile Optional<LocalTrust.Keystore> held = Optional.empty();

    @Activate
    public TrustComponent(BundleContext context, TrustConfig config, @Reference(name = "Auditor") Auditor auditor) {
        String chosen = config.KeystoreService_target();
        Anchors anchors =
                chosen.equals(TrustConfig.NOT_CHOSEN) ? Anchors.none() : new KeystoreAnchors(chosen, () -> keystore);
        Path state = DataFolder.of(context).resolve("trust/confirmed.json");
        this.checks = new AuditedVerifier(
                new Gatekeeper(anchors, new Disk(), state, Clock.systemUTC(), new InstalledRoles(context)), auditor);
        this.local = new LocalTrust(anchors, new Floors(new Disk(), state), DataFolder.of(context), () -> held);
    }

    @Reference(
            name = "KeystoreService",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unsetKeystore")
    void setKeystore(KeystoreService service, Map<String, Object> properties) {
        keystore = Optional.of(service);
        held = Optional.of(LocalTrust.Keystore.of(properties)); // stays when it goes: it is kept all the same
    }

    void unsetKeystore(KeystoreService service) {
        keystore = keystore.filter(held -> held != service);
    }

    @Override
    public Optional<String> refusal(String pid, Map<String, Object> wished) {
        return local.refusal(pid, wished);
    }

    @Override
    public Optional<String> refusal(String symbolicName) {
        return local.refusal(symbolicName);
    }

    @Override
    public Verdict verify(Unit unit) {
        return checks.verify(unit);
    }

    @Override
    public void removing(List<String> symbolicNames) {
        checks.removing(symbolicNames);
    }

    @Override
    public void returning(List<Member> members) {
        checks.returning(members);
    }

    @Override
    public List<String> doubts(List<Member> running) {
        return checks.doubts(running);
    }

    @Override
    public void confirmed(Unit unit) {
        checks.confirmed(unit);
    }
}
