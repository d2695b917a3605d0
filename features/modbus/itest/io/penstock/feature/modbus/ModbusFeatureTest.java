// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.driver.simulator.Simulator;
import io.penstock.feature.probe.Probe;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class ModbusFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void aDriverReadsADeviceAndGoesAway() throws Exception {
        probe.create("io.penstock.driver.simulator.pump", "device", Map.of("port", 0));
        int port = probe.component(Simulator.class, "device").port();
        probe.create("io.penstock.driver.modbus", "line", Map.of("host", "127.0.0.1", "port", port));
        Driver driver = probe.component(Driver.class, "line");
        Probe.eventually(() -> {
            ChannelRecord voltage = ChannelRecord.createReadRecord("voltage", DataType.FLOAT);
            voltage.setChannelConfig(Map.of(
                    "+name",
                    "voltage",
                    "+value.type",
                    "FLOAT",
                    "table",
                    "INPUT_REGISTER",
                    "address",
                    12,
                    "data.type",
                    "FLOAT"));
            driver.read(List.of(voltage));
            assertThat(voltage.getChannelStatus().getChannelFlag()).isEqualTo(ChannelFlag.SUCCESS);
            assertThat((Float) voltage.getValue().getValue()).isBetween(150f, 300f);
        });
        probe.delete("line");
        probe.delete("device");
    }
}
