// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.machine.store.Entry;
import io.penstock.deploy.machine.store.Journal;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import io.penstock.deploy.machine.store.Starting;
import io.penstock.faults.CrashImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An update, cut off after each step of the disk: the next start finds the old set or the new one, whole. */
class PowerCutTest {

    private static final Path FOLDER = Path.of("/data/bundles");
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC); // 1970: no date matters
    private static final byte[] OLD = "the old bundle".getBytes();
    private static final byte[] NEW = "the new bundle, which is longer".getBytes();

    @Test
    void afterAPowerCutTheOldSetStartsOrTheNewOneNeverNeither() throws IOException {
        CrashImages disk = updated(new CrashImages("nothing", before()), true);
        Map<Long, Integer> found = started(disk.images());
        System.out.println(disk.images().size() + " images of an update: set 1 started after " + found.get(1L)
                + " of them, set 2 after " + found.get(2L));
        assertThat(found.keySet()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(started(disk.afterTheLastStep()).keySet()).containsExactly(2L);
    }

    @Test
    void aTrialThatEndsBadlyLeavesTheOldSetAfterEachStep() throws IOException {
        CrashImages disk = updated(new CrashImages("nothing", before()), false);
        assertThat(started(disk.images()).keySet()).containsExactly(1L);
        System.out.println(disk.images().size() + " images of an update that goes back");
        var ledger = new Ledger(new CrashImages("nothing", last(disk)), FOLDER, CLOCK);
        assertThat(ledger.quarantine().reason(hash(NEW))).isPresent();
    }

    @Test
    void leavingOutAnyOneCallThatMakesSomethingDurableIsNoticed() throws IOException {
        int calls = updated(new CrashImages("nothing", before()), true).calls();
        var unnoticed = new ArrayList<Integer>();
        for (int call = 0; call < calls; call++) {
            if (!noticed(call)) {
                unnoticed.add(call);
            }
        }
        System.out.println(calls + " calls left out one by one, unnoticed " + unnoticed);
        assertThat(unnoticed).isEmpty();
    }

    private static boolean noticed(int call) {
        try {
            CrashImages disk = updated(CrashImages.without(call, before()), true);
            return !started(disk.images()).keySet().equals(java.util.Set.of(1L, 2L));
        } catch (IOException | RuntimeException | AssertionError e) {
            return true;
        }
    }

    /** Journal and store as the machine drives them; after each step, what it promises must be on every disk. */
    private static CrashImages updated(CrashImages disk, boolean good) throws IOException {
        disk.eachFolderAlone();
        var ledger = new Ledger(disk, FOLDER, CLOCK);
        ledger.journal().receive(2, "", new ByteArrayInputStream(NEW));
        for (Map<Path, byte[]> image : disk.afterTheLastStep()) {
            assertThat(image.get(ledger.journal().file(2))).isEqualTo(NEW);
        }
        var wish = new Entry.Wish("second", new Origin("test", "test"), "install", List.of(), false, 0, 0);
        Entry entry = ledger.put(Entry.received(2, wish, "b 2.0.0", 0));
        promised(disk, Phase.RECEIVED);
        for (Phase phase : List.of(Phase.VERIFIED, Phase.RESOLVED, Phase.ADMITTED)) {
            entry = ledger.put(entry.at(phase, "", 0));
            promised(disk, phase);
        }
        var target = new SetRecord(2, 1, hash(NEW), List.of(member("a", OLD), member("b", NEW)), List.of(), List.of());
        entry = ledger.beginTrial(entry, target, hash -> new ByteArrayInputStream(hash.equals(hash(NEW)) ? NEW : OLD));
        promised(disk, Phase.TRIAL);
        for (Map<Path, byte[]> image : disk.afterTheLastStep()) {
            var store = new SetStore(new CrashImages("nothing", image), FOLDER);
            assertThat(store.pointers().trial()).isEqualTo(2);
            assertThat(store.whole(store.set(2))).isTrue();
        }
        if (good) {
            ledger.confirm(entry, Blast.none(), "It serves.");
            promised(disk, Phase.CONFIRMED);
        } else {
            ledger.rollBack(entry, Blast.none(), "trial.rejected", "It refuses.", List.of(hash(NEW)));
            promised(disk, Phase.ROLLED_BACK);
        }
        return disk;
    }

    private static void promised(CrashImages disk, Phase phase) throws IOException {
        for (Map<Path, byte[]> image : disk.afterTheLastStep()) {
            var journal = new Journal(new CrashImages("nothing", image), FOLDER);
            assertThat(journal.damaged()).isEmpty();
            assertThat(journal.find("second").orElseThrow().phase()).isEqualTo(phase);
        }
    }

    /** Starts twice on each disk; which set came up how often. */
    private static Map<Long, Integer> started(List<Map<Path, byte[]>> images) throws IOException {
        var found = new HashMap<Long, Integer>();
        for (Map<Path, byte[]> image : images) {
            var disk = new CrashImages("nothing", image);
            SetRecord set = new Starting(disk, FOLDER, CLOCK).choose();
            for (Member member : set.bundles()) {
                assertThat(image.get(new SetStore(disk, FOLDER).jar(member.sha256())))
                        .as("bundle of set %d", set.id())
                        .isEqualTo(member.symbolicName().equals("a") ? OLD : NEW);
            }
            var ledger = new Ledger(disk, FOLDER, CLOCK);
            assertThat(ledger.journal().damaged()).isEmpty();
            ledger.recover();
            assertThat(ledger.pointers().trial()).isZero();
            assertThat(new Starting(disk, FOLDER, CLOCK).choose().id()).isEqualTo(set.id());
            ledger.journal().find("second").ifPresent(entry -> {
                if (entry.phase().isEnd()) {
                    assertThat(entry.phase() == Phase.CONFIRMED)
                            .as(entry.toString())
                            .isEqualTo(set.id() == 2);
                }
            });
            found.merge(set.id(), 1, Integer::sum);
        }
        return found;
    }

    /** Set 1 with one bundle is confirmed, and proven. */
    private static Map<Path, byte[]> before() throws IOException {
        var disk = new CrashImages("nothing", Map.of());
        var ledger = new Ledger(disk, FOLDER, CLOCK);
        var wish = new Entry.Wish("first", new Origin("test", "test"), "install", List.of(), false, 0, 0);
        Entry entry = ledger.put(Entry.received(1, wish, "a 1.0.0", 0));
        var first = new SetRecord(1, 0, hash(OLD), List.of(member("a", OLD)), List.of(), List.of());
        entry = ledger.beginTrial(entry, first, hash -> new ByteArrayInputStream(OLD));
        ledger.confirm(entry, Blast.none(), "It serves.");
        ledger.store().point(ledger.pointers().proving());
        return last(disk);
    }

    private static Map<Path, byte[]> last(CrashImages disk) {
        return disk.images().get(disk.images().size() - 1);
    }

    private static Member member(String name, byte[] content) throws IOException {
        return new Member(name, "1.0.0", hash(content), "");
    }

    private static String hash(byte[] content) {
        try {
            return Head.sha256(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
