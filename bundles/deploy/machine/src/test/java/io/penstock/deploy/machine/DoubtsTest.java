// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Verdict;
import io.penstock.deploy.api.Verifier;
import io.penstock.kura.files.Disk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier that changes its mind about a bundle that was confirmed. */
class DoubtsTest {

    private static final Terms AT_ONCE = new Terms(false, 0, Duration.ZERO);

    @TempDir
    private Path folder;

    private final List<String> audited = new ArrayList<>();
    private final Changing verifier = new Changing();
    private Bundles bundles;
    private Gateway gateway;

    @BeforeEach
    void twoSetsOneAfterTheOther() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(folder, new Disk(), bundles.serving("a", "1.0.0"));
        gateway.assembly().guarded(verifier);
        gateway.assembly().guards().add((event, facts) -> audited.add(event));
        assertThat(gateway.installed(bundles.serving("a", "2.0.0")).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(gateway.installed(bundles.serving("a", "3.0.0")).phase()).isEqualTo(Phase.CONFIRMED);
        audited.clear();
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void whatRunsAndIsDoubtedRunsOnAndIsSaidOnceInTheAuditLogAndAsLongAsItLastsInTheHealth() {
        Doubts doubts = gateway.assembly().doubts();
        doubts.look();
        assertThat(doubts.execute().getStatus()).isEqualTo(Result.Status.OK);
        verifier.bad = "3.0.0";
        doubts.look();
        doubts.look();
        assertThat(doubts.execute().getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(audited).containsExactly("deploy.doubted");
        assertThat(gateway.running()).containsEntry("a", "3.0.0");
        verifier.bad = "";
        doubts.look();
        assertThat(doubts.execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void anUndoToWhatMustNotRunAgainIsRefusedAndOneToTheDistributionIsNot() {
        verifier.bad = "2.0.0";
        Progress end = gateway.end(new Action.Undo(), AT_ONCE);
        assertThat(end.phase()).isEqualTo(Phase.REFUSED);
        assertThat(end.reason()).contains("trust.downgrade");
        assertThat(gateway.running()).containsEntry("a", "3.0.0");
        verifier.bad = "";
        assertThat(gateway.end(new Action.Undo(), AT_ONCE).phase()).isEqualTo(Phase.CONFIRMED);
        verifier.bad = "1.0.0";
        assertThat(gateway.end(new Action.Undo(), AT_ONCE).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(gateway.running()).containsEntry("a", "1.0.0");
    }

    private static final class Changing implements Verifier {

        private volatile String bad = "";

        @Override
        public Verdict verify(Unit unit) {
            return new Verdict(true, "CN=signer", List.of());
        }

        @Override
        public void returning(List<Member> members) {
            if (!doubts(members).isEmpty()) {
                throw new DeployException("trust.downgrade", "It must not run again.");
            }
        }

        @Override
        public List<String> doubts(List<Member> running) {
            return running.stream()
                    .filter(each -> each.version().equals(bad))
                    .map(each -> each.symbolicName() + " is bad.")
                    .toList();
        }

        @Override
        public void confirmed(Unit unit) {
            // nothing of it is kept
        }
    }
}
