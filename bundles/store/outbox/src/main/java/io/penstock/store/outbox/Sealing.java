// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.Key;
import io.penstock.kura.seal.Keys;
import io.penstock.kura.seal.KeystoreEntries;
import io.penstock.kura.seal.SealException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * With which key new segments are sealed, if any, and how those that are there are opened: each with the key that its
 * header names, so that keys change from one segment to the next.
 */
final class Sealing {

    private final Keys keys;
    private final String alias;
    private final boolean make;
    private Optional<Key> now = Optional.empty();

    /**
     * @param alias of the key for new segments; empty for none
     * @param make whether that key is made where the keystore has none of the name
     */
    Sealing(Keys keys, String alias, boolean make) {
        this.keys = keys;
        this.alias = alias;
        this.make = make;
    }

    /** Nothing is sealed, and nothing sealed can be opened. */
    static Sealing none() {
        var random = new SecureRandom();
        return new Sealing(new Keys(new KeystoreEntries(Optional.empty(), random), random), "", false);
    }

    String alias() {
        return alias;
    }

    /** Gets the key for new segments. Not before what is there was opened: a lost key must not be made anew. */
    synchronized Optional<Key> key() throws KeyException {
        if (now.isEmpty() && !alias.isEmpty()) {
            try {
                now = Optional.of(keys.named(alias, make));
            } catch (SealException e) {
                throw new KeyException("new segments are to be sealed with the key " + alias, e);
            }
        }
        return now;
    }

    /** For a new segment. */
    RecordCodec begin(SegmentHeader header) throws KeyException {
        Optional<Key> key = key();
        return key.isPresent() ? new SealedCodec(key.get().begin(header.bound())) : RecordCodec.PLAIN;
    }

    /** Whether a new segment would be sealed with the key of that one. */
    boolean fits(RecordCodec codec) throws KeyException {
        Optional<String> id = codec instanceof SealedCodec sealed ? Optional.of(sealed.keyId()) : Optional.empty();
        return key().map(Key::id).equals(id);
    }

    /** Of a segment file; empty where its header is not sound. */
    Optional<RecordCodec> of(Disk disk, Path file) throws IOException {
        DiskFile opened = disk.open(file);
        try (var reader = new SegmentReader(opened, opened.size())) {
            Optional<SegmentHeader> header = reader.header().filter(h -> h.base() == Names.base(file));
            return header.isPresent() ? of(file, header.get()) : Optional.empty();
        }
    }

    private Optional<RecordCodec> of(Path file, SegmentHeader header) throws KeyException {
        if (!header.isSealed()) {
            return Optional.of(RecordCodec.PLAIN);
        }
        try {
            return Optional.of(new SealedCodec(keys.open(header.envelope(), header.bound())));
        } catch (SealException.Changed e) {
            return Optional.empty();
        } catch (SealException e) {
            throw new KeyException(file.toString(), e);
        }
    }
}
