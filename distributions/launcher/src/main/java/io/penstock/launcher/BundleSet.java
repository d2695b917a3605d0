// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import io.penstock.deploy.machine.store.Starting;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The bundles that a start brings up: the distribution's list, changed as the confirmed set says. */
final class BundleSet {

    private static final int LEVEL_OF_ADDED = 10;

    /**
     * @param symbolicName Bundle-SymbolicName
     * @param startLevel when it starts; 1 is first
     * @param jar absolute path
     */
    record Entry(String symbolicName, int startLevel, Path jar) {

        String location() {
            return "reference:" + jar.toUri();
        }
    }

    /** What the distribution lists, changed as the set of this start says. */
    static List<Entry> of(Home home) throws IOException {
        var starting = new Starting(new Disk(), home.kept(), Clock.systemUTC());
        SetRecord set = starting.choose();
        var entries = new ArrayList<Entry>();
        var listed = new HashSet<String>();
        for (String line : Files.readAllLines(home.bundleList())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Entry entry = entry(line.strip().split("\\s+"), home, set, starting.store());
                listed.add(entry.symbolicName());
                if (!set.removed().contains(entry.symbolicName())
                        || set.member(entry.symbolicName()).isPresent()) {
                    entries.add(entry);
                }
            }
        }
        for (Member member : set.bundles()) {
            if (!listed.contains(member.symbolicName())) {
                Path jar = starting.store().jar(member.sha256());
                entries.add(new Entry(member.symbolicName(), LEVEL_OF_ADDED, jar));
            }
        }
        return List.copyOf(entries);
    }

    private static Entry entry(String[] words, Home home, SetRecord set, SetStore store) {
        if (words.length != 3) {
            throw new LaunchException(
                    "home.bundle_list",
                    "A line of " + home.bundleList() + " is not `level symbolic-name file`: "
                            + String.join(" ", words));
        }
        Path jar = set.member(words[1])
                .map(member -> store.jar(member.sha256()))
                .orElse(home.folder().resolve(words[2]));
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException(
                    "home.bundle_missing",
                    jar + " is missing, but the gateway's bundle list names it. Unpack the distribution again.");
        }
        return new Entry(
                words[1], Integer.parseInt(words[0]), jar.toAbsolutePath().normalize());
    }

    private BundleSet() {}
}
