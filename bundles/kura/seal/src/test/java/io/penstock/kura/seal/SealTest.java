// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] BOUND = {7};

    private Keys keys;
    private Key key;

    @BeforeEach
    void make() throws Exception {
        keys = new Keystores("PKCS12").keys();
        key = keys.named("data", true);
    }

    @Test
    void aPieceOpensInItsPlaceAlone() throws Exception {
        Seal seal = key.begin(BOUND);
        byte[] piece = sealed(seal, new byte[] {1, 2, 3}, BOUND);
        assertThat(piece).hasSize(3 + Seal.OVERHEAD);
        Seal again = keys.open(seal.envelope(), BOUND);
        assertThat(again.open(piece, 0, piece.length, BOUND)).containsExactly(1, 2, 3);
        refused(again, piece, new byte[] {8});
        refused(key.begin(BOUND), piece, BOUND);
        for (int at = 0; at < piece.length; at++) {
            byte[] changed = piece.clone();
            changed[at] ^= 1;
            refused(again, changed, BOUND);
        }
        refused(again, Arrays.copyOf(piece, piece.length - 1), BOUND);
        refused(again, new byte[5], BOUND);
        assertThat(sealed(again, new byte[0], BOUND)).hasSize(Seal.OVERHEAD);
    }

    @Test
    void noNonceComesTwiceHoweverOftenAFileIsOpened() throws Exception {
        byte[] envelope = key.begin(BOUND).envelope();
        Set<String> nonces = new HashSet<>();
        for (int opening = 0; opening < 20; opening++) {
            Seal seal = keys.open(envelope, BOUND);
            for (int i = 0; i < 600; i++) { // past a carry
                byte[] piece = sealed(seal, new byte[1], BOUND);
                nonces.add(HexFormat.of().formatHex(piece, piece.length - 12, piece.length));
            }
        }
        assertThat(nonces).hasSize(20 * 600);
    }

    @Test
    void theCountCarriesAndLeavesTheRandomBitsInFront() throws Exception {
        var seal = new Seal("a", "id", new byte[0], new byte[32], new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 0xFF);
            }
        });
        byte[] first = sealed(seal, new byte[0], BOUND);
        byte[] second = sealed(seal, new byte[0], BOUND);
        assertThat(HexFormat.of().formatHex(first, 16, 28)).isEqualTo("ffffffffffffffffffffffff");
        assertThat(HexFormat.of().formatHex(second, 16, 28)).isEqualTo("ffffffff0000000000000000");
    }

    @Test
    void anEnvelopeVouchesForWhatItIsBoundTo() {
        byte[] envelope = key.begin(BOUND).envelope();
        assertThatExceptionOfType(SealException.Changed.class).isThrownBy(() -> keys.open(envelope, new byte[] {8}));
        for (int at = 0; at < envelope.length; at++) {
            byte[] changed = envelope.clone();
            changed[at] ^= 1;
            assertThatExceptionOfType(SealException.class)
                    .as("byte %d", at)
                    .isThrownBy(() -> keys.open(changed, BOUND));
        }
        for (int length = 0; length < envelope.length; length++) {
            byte[] cut = Arrays.copyOf(envelope, length);
            assertThatExceptionOfType(SealException.class).isThrownBy(() -> keys.open(cut, BOUND));
        }
    }

    private static byte[] sealed(Seal seal, byte[] clear, byte[] bound) {
        byte[] buffer = Arrays.copyOf(clear, clear.length + Seal.OVERHEAD);
        assertThat(seal.seal(buffer, 0, clear.length, bound)).isEqualTo(buffer.length);
        return buffer;
    }

    private static void refused(Seal seal, byte[] piece, byte[] bound) {
        assertThatExceptionOfType(SealException.Changed.class)
                .isThrownBy(() -> seal.open(piece, 0, piece.length, bound));
    }
}
