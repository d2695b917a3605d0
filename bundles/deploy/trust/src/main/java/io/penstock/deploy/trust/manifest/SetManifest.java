// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import io.penstock.deploy.api.Unit.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a signer says of a set. Signed are the bytes as they were written, whatever their order.
 *
 * @param name of the set, the deployment package or the single bundle
 * @param version of the content
 * @param securityVersion grows with each set that closes a hole; one series for all sets of a signer
 * @param created when it was signed
 * @param expires from when on it must not be installed any more
 * @param items in the order of installation
 */
public record SetManifest(
        String name, String version, long securityVersion, Instant created, Instant expires, List<Item> items) {

    /**
     * A bundle of the set.
     *
     * @param path inside the archive
     * @param sha256 lower-case hex
     * @param size in bytes
     */
    public record Item(String path, String symbolicName, String version, String sha256, long size, Role role) {}

    public SetManifest {
        items = List.copyOf(items);
    }

    /** The same for the same bundles in whatever order, whenever and for however long they were signed. */
    public String contentHash() {
        String content = items.stream()
                .map(item ->
                        item.symbolicName() + " " + item.version() + " " + item.sha256() + " " + item.role() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
