// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PacketTest {

    @Test
    void aPacketThatIsCutOffIsNone() throws IOException {
        var out = new ByteArrayOutputStream();
        new Packet(Packet.PUBLISH, 2, new byte[300]).write(out);
        byte[] whole = out.toByteArray();
        Packet read = Packet.read(new ByteArrayInputStream(whole));
        assertThat(read.type()).isEqualTo(Packet.PUBLISH);
        assertThat(read.rest()).hasSize(300);
        for (int length : new int[] {0, 1, 2, 3, 4, 200, whole.length - 1}) {
            var cut = new ByteArrayInputStream(Arrays.copyOf(whole, length)); // whoever sent it was killed
            assertThatThrownBy(() -> Packet.read(cut)).as("%s bytes", length).isInstanceOf(EOFException.class);
        }
    }
}
