// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;
import org.junit.jupiter.api.Test;

class StandbyTest {

    @Test
    void handsOnWhatWasKeptInOrderBeforeTheWayPastItOpens() {
        var standby = new Standby(10);
        standby.keep(0, envelope("first"));
        standby.keep(0, envelope("second"));
        var seen = new ArrayList<String>();
        standby.release((port, envelope) -> seen.add(envelope.getEmitterPid()), () -> seen.add("open"));
        assertThat(seen).containsExactly("first", "second", "open");
    }

    private static WireEnvelope envelope(String emitter) {
        return new WireEnvelope(emitter, List.of());
    }
}
