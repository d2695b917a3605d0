// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTableTest {

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("time;a;b\r\n2020;1;2\r\n2021;3;4\r\n", List.of("time", "a", "b")),
                arguments("t,a,b\nx,1,2\nx,3,4\n", List.of("a", "b")),
                arguments("\uFEFFt\ta\tb\nx\t1\t2\nx\t3\t4", List.of("a", "b")),
                arguments("a|b\n1|2\n\n3|4\n\n", List.of("a", "b")),
                arguments("1,2\n3,4\n", List.of("column 1", "column 2")),
                arguments("t;a;b\nx;1,0;2,0\nx;3,0;4,0\n", List.of("a", "b")),
                arguments("\"a;x\";b\n\"1\";2\n3;4\n", List.of("a;x", "b")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsSeparatorHeaderAndNumericColumns(String text, List<String> columns) throws IOException {
        var table = read(text);
        assertThat(table.columns()).isEqualTo(columns);
        assertThat(table.size()).isEqualTo(2);
        int last = columns.size() - 1;
        assertThat(new float[] {
                    table.value(0, last - 1), table.value(0, last), table.value(1, last - 1), table.value(1, last)
                })
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void takesAnEmptyFieldForNotANumber() throws IOException {
        var table = read("a,b\n,2\n3,\n");
        assertThat(table.value(0, 0)).isNaN();
        assertThat(table.value(1, 1)).isNaN();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("", 1, "the file is empty"),
                arguments("a,b\n", 2, "no row follows the header"),
                arguments("a,b\nx,y\n", 2, "no column has a number in its first row"),
                arguments("a,b\n1,2\n\n3\n", 4, "1 fields, the first line has 2"),
                arguments("a,b\n1,2\n3,4,5\n", 3, "3 fields, the first line has 2"),
                arguments("a,b\n1,2\n3,oops\n", 3, "'oops' in b is not a number"),
                arguments("a,b\n1,2\n\"3,4\n", 3, "a quote is not closed"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void namesTheLineAndWhatIsWrongWithIt(String text, int line, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        CsvException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessage("simulator.csv: test.csv, line " + line + ": " + problem);
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> CsvTable.read(Path.of("no/such.csv")))
                .hasMessageMatching("simulator\\.csv: /.*no/such\\.csv is not there or cannot be read");
    }

    @Test
    void refusesAFileThatIsNoText(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("x.csv"), "a,b\n1,2\n\u00e9,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTable.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("UTF-8");
    }

    private static CsvTable read(String text) throws IOException {
        return CsvTable.read(new StringReader(text), "test.csv");
    }
}
