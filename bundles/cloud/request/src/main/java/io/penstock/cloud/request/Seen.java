// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

/** The last requests to an application that changed something, so that none is done twice. Any thread. */
@FunctionalInterface
public interface Seen {

    /** Remembers a request; false where it is remembered already. */
    boolean first(String requester, String id);
}
