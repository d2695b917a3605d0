// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.trust.manifest.SetManifest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

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

    /** The highest security version that was confirmed of the set or of one of its bundles. */
    long floor(SetManifest set) {
        long floor = floors.getOrDefault(SET + set.name(), Long.MIN_VALUE);
        for (SetManifest.Item item : set.items()) {
            floor = Math.max(floor, floors.getOrDefault(BUNDLE + item.symbolicName(), Long.MIN_VALUE));
        }
        return floor;
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
