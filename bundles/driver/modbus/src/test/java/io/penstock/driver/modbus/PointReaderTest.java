// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.modbus.FieldException.BadChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointReaderTest {

    @Test
    void readsStringsAsKuraGivesThemAndNumbersAsTheyAre() throws BadChannel {
        var strings = Channels.point(Channels.keys("holding_register", 10, " float ", "unit.id", "7"));
        assertThat(strings)
                .isEqualTo(
                        new Point("x", 7, Table.HOLDING_REGISTER, 10, 2, Kind.FLOAT, 0, 0, new Layout(false, false)));
        var typed =
                Map.<String, Object>of("table", "HOLDING_REGISTER", "address", 10, "data.type", "FLOAT", "unit.id", 7L);
        assertThat(Channels.point(typed)).isEqualTo(strings);
    }

    @Test
    void takesTheDriversUnitWhereTheChannelNamesNone() throws BadChannel {
        var keys = Channels.keys("COIL", 10, "BIT", "unit.id", "");
        assertThat(new PointReader(9, Channels.LIMITS)
                        .read("x", Optional.of(keys))
                        .unit())
                .isEqualTo(9);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "table,         ,               'table is missing; allowed: COIL, DISCRETE_INPUT, INPUT_REGISTER, HOLDING_REGISTER'",
        "table,         COILS,          'table is ''COILS''; allowed: COIL, DISCRETE_INPUT, INPUT_REGISTER, HOLDING_REGISTER'",
        "address,       ,               'address is missing; allowed: 0 to 65535'",
        "address,       -1,             'address is ''-1''; allowed: 0 to 65535'",
        "address,       65536,          'address is ''65536''; allowed: 0 to 65535'",
        "address,       ten,            'address is ''ten''; allowed: 0 to 65535'",
        "address,       65535,          'address is ''65535''; allowed: 0 to 65534 for FLOAT'",
        "data.type,     REAL,           'data.type is ''REAL''; allowed: BIT, INT16, UINT16, INT32, UINT32, INT64, UINT64, FLOAT, DOUBLE, STRING'",
        "data.type,     STRING,         'string.length is missing; allowed: 1 to 250'",
        "byte.order,    BIG,            'byte.order is ''BIG''; allowed: BIG_ENDIAN, LITTLE_ENDIAN'",
        "unit.id,       256,            'unit.id is ''256''; allowed: 0 to 255'",
    })
    void namesChannelKeyValueAndRange(String key, String value, String problem) {
        var keys = new HashMap<>(Channels.keys("HOLDING_REGISTER", 0, "FLOAT"));
        keys.put(key, value);
        assertThatThrownBy(() -> Channels.point(keys))
                .isInstanceOf(BadChannel.class)
                .hasMessage("modbus.channel_config: channel 'x': " + problem);
    }

    @Test
    void refusesABitThatNoRegisterHas() {
        assertThatThrownBy(() -> Channels.point(Channels.keys("INPUT_REGISTER", 0, "BIT", "bit.index", "16")))
                .hasMessageEndingWith("bit.index is '16'; allowed: 0 to 15");
    }

    @Test
    void refusesANumberInACoil() {
        assertThatThrownBy(() -> Channels.point(Channels.keys("COIL", 0, "INT16")))
                .hasMessageEndingWith("data.type is 'INT16'; allowed: BIT, which is all that a COIL holds");
    }

    @Test
    void refusesWhatDoesNotFitIntoOneRequestOfTheDriver() {
        var reader = new PointReader(1, new Limits(3, 0));
        assertThatThrownBy(() -> reader.read("x", Optional.of(Channels.keys("INPUT_REGISTER", 0, "DOUBLE"))))
                .hasMessageEndingWith(
                        "data.type is 'DOUBLE'; allowed: what fits into the driver's 3 registers per request");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoConfigurationAtAll() {
        assertThatThrownBy(() -> new PointReader(1, Channels.LIMITS).read("x", Optional.empty()))
                .hasMessageContaining("channel 'x': table is missing");
    }

    /** Kura's console, and its assets, throw where it is anything else than a list of Tad. */
    @Test
    void describesItsKeysAsAListOfTad() throws BadChannel {
        var descriptor = (List<?>) new Descriptor().getDescriptor();
        assertThat(descriptor).hasSize(8).allSatisfy(ad -> {
            assertThat(ad).isExactlyInstanceOf(Tad.class);
            assertThat(((Tad) ad).getType()).isNotNull();
            assertThat(((Tad) ad).getDescription()).isNotBlank();
        });
        var defaults = new HashMap<String, Object>();
        descriptor.stream()
                .map(Tad.class::cast)
                .filter(Tad::isRequired)
                .forEach(ad -> defaults.put(ad.getId(), ad.getDefault()));
        assertThat(Channels.point(defaults))
                .as("a channel that an operator has just added")
                .isEqualTo(new Point("x", 1, Table.HOLDING_REGISTER, 0, 1, Kind.INT16, 0, 0, new Layout(false, false)));
    }
}
