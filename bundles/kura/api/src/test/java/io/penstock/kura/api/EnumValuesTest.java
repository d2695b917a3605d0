// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kura's enums by their names, their order and the values behind their constants. */
class EnumValuesTest {

    /** Blocks of the facts: the type, then a line for each constant with what its methods answer. */
    @TestFactory
    Stream<DynamicTest> everyConstantIsKuras() throws IOException {
        return Arrays.stream(Files.readString(KuraFacts.file("enum-values.txt"))
                        .strip()
                        .split("\n\n"))
                .map(block -> List.of(block.strip().split("\n")))
                .filter(lines -> isOurs(lines.get(0)))
                .map(lines -> DynamicTest.dynamicTest(lines.get(0), () -> assertThat(constants(lines))
                        .isEqualTo(lines.stream().skip(1).map(String::strip).toList())));
    }

    private static boolean isOurs(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false; // of a package that we do not declare
        }
    }

    /** Our constants in the notation of the facts, with the methods that the facts ask for. */
    private static List<String> constants(List<String> facts) throws ReflectiveOperationException {
        var constants = new ArrayList<String>();
        var fields = facts.get(1).strip().split(" {2}");
        for (var constant : Class.forName(facts.get(0)).getEnumConstants()) {
            var line = new StringBuilder(((Enum<?>) constant).name());
            for (int i = 1; i < fields.length; i++) {
                var method = fields[i].substring(0, fields[i].indexOf('('));
                var value = constant.getClass().getMethod(method).invoke(constant);
                line.append("  ").append(method).append("()=").append(value);
            }
            constants.add(line.toString());
        }
        return constants;
    }
}
