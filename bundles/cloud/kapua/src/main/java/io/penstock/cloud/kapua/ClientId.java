// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.regex.Pattern;

/** What Kapua takes for a client id, and for the name of an account. */
final class ClientId {

    private static final Pattern ID = Pattern.compile("(?!.*::)[^#+*&,?>/\\p{Cntrl}]{1,255}");
    private static final Pattern ACCOUNT = Pattern.compile("[^#+/$\\p{Cntrl}][^#+/\\p{Cntrl}]{0,254}");

    private ClientId() {}

    /** @throws IllegalArgumentException with the code {@code kapua.client_id} */
    static String check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("kapua.client_id: \"" + id + "\" is no client id: 1 to 255 characters"
                    + " without # + * & , ? > / and without ::. Kapua would refuse it as it refuses a wrong password.");
        }
        return id;
    }

    /** @throws IllegalArgumentException with the code {@code kapua.account} */
    static String checkAccount(String account) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("kapua.account: \"" + account + "\" is no account name: it is one level"
                    + " of a topic, without # + / and not beginning with $. Set the account's name, not its number.");
        }
        return account;
    }
}
