// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.machine.store.SetRecord;
import java.util.List;

/**
 * The way from the running set to another.
 *
 * @param from the running set
 * @param to the other, not kept yet
 * @param in what comes, in the order in which it is moved
 * @param out symbolic names of what goes and is not replaced
 */
record Plan(SetRecord from, SetRecord to, List<Placed> in, List<String> out) {

    Plan {
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    /** What comes of the set, and not of the distribution. */
    List<Member> membersIn() {
        return in.stream()
                .flatMap(each -> to.member(each.symbolicName()).stream())
                .toList();
    }

    boolean isEmpty() {
        return in.isEmpty() && out.isEmpty();
    }
}
