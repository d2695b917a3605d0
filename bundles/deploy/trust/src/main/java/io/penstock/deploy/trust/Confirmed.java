// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.trust.manifest.SetManifest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was confirmed here; nothing goes back behind it.
 *
 * @param anchored whether there ever was an anchor: from then on there must be one
 * @param passed the newest instant that a confirmed manifest was created at
 * @param floors security version by name of a set and by symbolic name
 * @param contents hash of the content by {@code name/version/security version}
 * @param bundles who vouched for a bundle that is not below its floor, by {@link Vouched#key}
 */
record Confirmed(
        boolean anchored,
        Instant passed,
        Map<String, Long> floors,
        Map<String, String> contents,
        Map<String, Vouched> bundles) {

    static final Confirmed NOTHING = new Confirmed(false, Instant.EPOCH, Map.of(), Map.of(), Map.of());

    private static final String SET = "set:";
    private static final String BUNDLE = "bundle:";

    Confirmed {
        floors = Map.copyOf(floors);
        contents = Map.copyOf(contents);
        bundles = Map.copyOf(bundles);
    }

    static String key(SetManifest set) {
        return set.name() + "/" + set.version() + "/" + set.securityVersion();
    }

    /** A security version that nothing goes below, and the set or bundle that it was confirmed of. */
    record Floor(String of, long securityVersion) {}

    /** The highest security version that was confirmed of the set or of one of its bundles. */
    Optional<Floor> floor(SetManifest set) {
        Stream<String> bundleKeys = set.items().stream().map(item -> BUNDLE + item.symbolicName());
        return Stream.concat(Stream.of(SET + set.name()), bundleKeys)
                .filter(floors::containsKey)
                .map(key -> new Floor(key.substring(key.indexOf(':') + 1), floors.get(key)))
                .max(Comparator.comparingLong(Floor::securityVersion));
    }

    Confirmed withAnchor() {
        return new Confirmed(true, passed, floors, contents, bundles);
    }

    Confirmed withoutAnchor() {
        return new Confirmed(false, passed, floors, contents, bundles);
    }

    Confirmed with(SetManifest set, X509Certificate signer) {
        var higher = new TreeMap<>(floors);
        higher.merge(SET + set.name(), set.securityVersion(), Math::max);
        set.items().forEach(item -> higher.merge(BUNDLE + item.symbolicName(), set.securityVersion(), Math::max));
        var known = new TreeMap<>(contents);
        known.keySet().removeIf(key -> key.startsWith(set.name() + "/") && below(key, set.securityVersion()));
        known.put(key(set), set.contentHash());
        Instant latest = set.created().isAfter(passed) ? set.created() : passed;
        var vouched = new TreeMap<>(bundles);
        for (SetManifest.Item item : set.items()) {
            vouched.put(Vouched.key(item.symbolicName(), item.sha256()), Vouched.by(signer, set.securityVersion()));
        }
        vouched.entrySet()
                .removeIf(each -> each.getValue().securityVersion() < higher.get(BUNDLE + name(each.getKey())));
        return new Confirmed(anchored, latest, higher, known, vouched);
    }

    private static String name(String key) {
        return key.substring(0, key.lastIndexOf('/'));
    }

    private static boolean below(String key, long securityVersion) {
        return Long.parseLong(key.substring(key.lastIndexOf('/') + 1)) < securityVersion; // refused as a downgrade now
    }
}
