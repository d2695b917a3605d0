// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.api.InstalledSet.Package;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the set that a wish leads to, and the way there. */
final class Planner {

    private final SetStore store;
    private final Base base;

    Planner(SetStore store, Base base) {
        this.store = store;
        this.base = base;
    }

    /** @throws DeployException {@code deploy.same_version_other_content}, {@code deploy.fragment} */
    Plan install(SetRecord from, long id, Unit unit, String hash, String signer) throws IOException {
        var members = new ArrayList<>(from.bundles());
        var removed = new ArrayList<>(from.removed());
        var in = new ArrayList<Placed>();
        for (Unit.Item item : unit.items()) {
            if (Head.of(item.file()).fragment()) {
                throw new DeployException(
                        "deploy.fragment",
                        item.symbolicName() + " is a fragment. A fragment joins its host only at a restart: build it"
                                + " into a distribution.");
            }
            if (!runs(from, item)) {
                members.removeIf(each -> each.symbolicName().equals(item.symbolicName()));
                members.add(new Member(item.symbolicName(), item.version(), item.sha256(), signer));
                removed.remove(item.symbolicName());
                in.add(new Placed(item.symbolicName(), item.version(), store.jar(item.sha256())));
            }
        }
        var packages = new ArrayList<>(from.packages());
        if (unit.kind() != Unit.Kind.BUNDLE) {
            packages.removeIf(each -> each.name().equals(unit.name()));
            packages.add(new Package(
                    unit.name(),
                    unit.version(),
                    unit.items().stream().map(Unit.Item::symbolicName).toList()));
        }
        return new Plan(from, new SetRecord(id, from.id(), hash, members, removed, packages), in, List.of());
    }

    private boolean runs(SetRecord from, Unit.Item item) throws IOException {
        Optional<Placed> now = placed(from, item.symbolicName());
        if (now.isEmpty() || !now.get().version().equals(item.version())) {
            return false;
        }
        if (!Head.sha256(now.get().jar()).equals(item.sha256())) {
            throw new DeployException(
                    "deploy.same_version_other_content",
                    item.symbolicName() + " " + item.version()
                            + " is installed with other content. Give the new one a version of its own.");
        }
        return true;
    }

    /** @throws DeployException {@code deploy.unknown} */
    Plan remove(SetRecord from, long id, List<String> wished) throws IOException {
        Set<String> names = names(from, wished);
        var members = new ArrayList<>(from.bundles());
        var removed = new LinkedHashSet<>(from.removed());
        for (String name : names) {
            if (placed(from, name).isEmpty()) {
                throw new DeployException(
                        "deploy.unknown", "No bundle " + name + " is installed. `penstock status` shows the set.");
            }
            members.removeIf(each -> each.symbolicName().equals(name));
            if (base.jar(name).isPresent()) {
                removed.add(name);
            }
        }
        var packages = new ArrayList<>(from.packages());
        packages.removeIf(each -> names.containsAll(each.symbolicNames()));
        var to = new SetRecord(id, from.id(), "", members, List.copyOf(removed), packages);
        return new Plan(from, to, List.of(), List.copyOf(names));
    }

    /** A deployment package or set stands for what it brought. */
    static Set<String> names(SetRecord from, List<String> wished) {
        var names = new LinkedHashSet<String>();
        for (String wish : wished) {
            from.packages().stream()
                    .filter(each -> each.name().equals(wish))
                    .findFirst()
                    .ifPresentOrElse(each -> names.addAll(each.symbolicNames()), () -> names.add(wish));
        }
        return names;
    }

    /** @throws DeployException {@code deploy.nothing_before} */
    Plan undo(SetRecord from, long id) throws IOException {
        if (from.id() == 0) {
            throw new DeployException(
                    "deploy.nothing_before", "The distribution runs as it came: there is no set before it.");
        }
        SetRecord before = store.set(from.before());
        return between(
                from, new SetRecord(id, before.before(), "", before.bundles(), before.removed(), before.packages()));
    }

    /** The way from one set to another, both kept. */
    Plan between(SetRecord from, SetRecord to) throws IOException {
        var names = new LinkedHashSet<String>();
        to.bundles().forEach(each -> names.add(each.symbolicName()));
        from.bundles().forEach(each -> names.add(each.symbolicName()));
        names.addAll(from.removed());
        names.addAll(to.removed());
        var in = new ArrayList<Placed>();
        var out = new ArrayList<String>();
        for (String name : names) {
            Optional<Placed> now = placed(from, name);
            Optional<Placed> then = placed(to, name);
            if (then.isPresent() && !then.equals(now)) {
                in.add(then.get());
            } else if (then.isEmpty() && now.isPresent()) {
                out.add(name);
            }
        }
        return new Plan(from, to, in, out);
    }

    private Optional<Placed> placed(SetRecord set, String name) throws IOException {
        Optional<Member> member = set.member(name);
        if (member.isPresent()) {
            return Optional.of(new Placed(
                    name, member.get().version(), store.jar(member.get().sha256())));
        }
        if (set.removed().contains(name) || base.jar(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Placed(
                name, Head.of(base.jar(name).get()).version(), base.jar(name).get()));
    }
}
