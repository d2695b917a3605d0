// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Holds a unit against its manifest: the same bundles, byte for byte, no more and no less. */
final class Contents {

    private static final String AGAIN = " Get the unit again from who signed it.";

    private Contents() {}

    static void check(Unit unit, SetManifest set) {
        require(
                set.name().equals(unit.name()) && set.version().equals(unit.version()),
                "trust.mixed_set",
                "The manifest is of " + set.name() + " " + set.version() + ", the unit is " + unit.name() + " "
                        + unit.version() + ".");
        Map<String, SetManifest.Item> signed = new HashMap<>();
        var names = new HashSet<String>();
        for (SetManifest.Item item : set.items()) {
            require(
                    signed.put(key(unit, item.path()), item) == null && names.add(item.symbolicName()),
                    "trust.duplicate_name",
                    "The manifest has " + item.symbolicName() + " or " + item.path() + " twice.");
        }
        for (Item item : unit.items()) {
            SetManifest.Item of = signed.remove(key(unit, item.path()));
            require(of != null, "trust.added_entry", item.path() + " is in the unit, but nobody signed it.");
            same(item, of);
        }
        require(
                signed.isEmpty(),
                "trust.partial_set",
                "Signed, but missing in the unit: "
                        + signed.values().stream()
                                .map(SetManifest.Item::path)
                                .sorted()
                                .toList() + ".");
    }

    private static String key(Unit unit, String path) {
        return unit.kind() == Unit.Kind.BUNDLE ? "" : path; // a single file may have been renamed
    }

    private static void same(Item item, SetManifest.Item signed) {
        require(
                item.symbolicName().equals(signed.symbolicName())
                        && item.version().equals(signed.version()),
                "trust.mixed_set",
                item.path() + " is " + item.symbolicName() + " " + item.version() + ", signed was "
                        + signed.symbolicName() + " " + signed.version() + ": files of two sets were mixed.");
        require(
                item.size() >= signed.size(),
                "trust.truncated",
                item.path() + " has " + item.size() + " bytes of " + signed.size() + ".");
        require(
                item.size() == signed.size(),
                "trust.longer",
                item.path() + " has " + item.size() + " bytes, signed were " + signed.size() + ".");
        require(
                item.sha256().equals(signed.sha256()),
                "trust.tampered",
                item.path() + " was changed after it was signed.");
    }

    private static void require(boolean holds, String reason, String sentence) {
        if (!holds) {
            throw new DeployException(reason, sentence + AGAIN);
        }
    }
}
