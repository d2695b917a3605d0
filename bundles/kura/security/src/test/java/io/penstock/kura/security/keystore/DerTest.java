// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors: ITU-T X.690 (02/2021), the clause beside each. */
class DerTest {

    private static String hex(byte[] der) {
        return HexFormat.of().formatHex(der);
    }

    @Test
    void aLengthIsShortBelow128AndLongAbove() { // 8.1.3
        assertThat(hex(Arrays.copyOf(Der.octets(new byte[127]), 2))).isEqualTo("047f");
        assertThat(hex(Arrays.copyOf(Der.octets(new byte[128]), 3))).isEqualTo("048180");
        assertThat(hex(Arrays.copyOf(Der.octets(new byte[256]), 4))).isEqualTo("04820100");
        assertThat(hex(Arrays.copyOf(Der.octets(new byte[65536]), 5))).isEqualTo("0483010000");
    }

    @Test
    void anObjectIdentifierIsInSevensOfBits() { // 8.19; the second is RSA Data Security's
        assertThat(hex(Der.oid("2.999.3"))).isEqualTo("0603883703");
        assertThat(hex(Der.oid("1.2.840.113549"))).isEqualTo("06062a864886f70d");
    }

    @Test
    void anIntegerIsSigned() { // 8.3
        assertThat(hex(Der.integer(BigInteger.ZERO))).isEqualTo("020100");
        assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
    }

    @Test
    void aTimeIsShortBefore2050() { // RFC 5280, 4.1.2.5
        assertThat(hex(Der.time(Instant.parse("2049-12-31T23:59:59Z"))))
                .isEqualTo("170d" + hex("491231235959Z".getBytes()));
        assertThat(hex(Der.time(Instant.parse("2050-01-01T00:00:00Z"))))
                .isEqualTo("180f" + hex("20500101000000Z".getBytes()));
    }

    @Test
    void constructedTypesHoldTheirParts() { // 8.9, 8.14
        assertThat(hex(Der.sequence(Der.truth(), Der.nothing()))).isEqualTo("30050101ff0500");
        assertThat(hex(Der.tagged(3, Der.bits(new byte[] {1})))).isEqualTo("a30403020001");
    }
}
