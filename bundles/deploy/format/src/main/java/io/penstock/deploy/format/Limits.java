// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

/**
 * What a file may grow to.
 *
 * @param bytes of an entry, unpacked
 * @param total of all entries, unpacked
 * @param entries how many
 * @param ratio how many times larger unpacked than packed; looked at from a megabyte on
 */
public record Limits(long bytes, long total, int entries, int ratio) {

    /** Room for a runtime with its native libraries. */
    public static final Limits USUAL = new Limits(256L << 20, 512L << 20, 20_000, 200);
}
