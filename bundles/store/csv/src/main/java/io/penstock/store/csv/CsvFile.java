// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.csv;

import io.penstock.kura.seam.RejectedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/**
 * An open file of rows, by RFC 4180 with a line feed alone.
 *
 * <p>Written by the emitters' threads, one envelope at a time; an envelope is whole in the file when {@link #write}
 * returns.
 */
final class CsvFile implements AutoCloseable {

    private final Path path;
    private final List<String> columns;
    private final long largest;
    private final BufferedWriter out;
    private long size;

    CsvFile(Path path, List<String> columns, long largest) throws IOException {
        this.path = path;
        this.columns = List.copyOf(columns);
        this.largest = largest;
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        this.size = Files.exists(path) ? Files.size(path) : 0;
        this.out = Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (size == 0) {
            line(String.join(",", this.columns.stream().map(CsvFile::quoted).toList()));
            out.flush();
        }
    }

    /** @throws RejectedException {@code csv.full}, {@code csv.write}; nothing of the envelope counts as written then */
    synchronized void write(List<WireRecord> records) {
        if (size > largest) {
            throw new RejectedException(
                    "csv.full", path + " has reached its largest size. Move it away, or raise the limit.");
        }
        try {
            for (WireRecord record : records) {
                line(row(record.getProperties()));
            }
            out.flush();
        } catch (IOException e) {
            throw new RejectedException(
                    "csv.write", path + " cannot be written: " + e.getMessage() + ". Look at the disk's free space.");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
        size += text.length() + 1L;
    }

    private String row(Map<String, TypedValue<?>> record) {
        var row = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                row.append(',');
            }
            TypedValue<?> value = record.get(columns.get(i));
            row.append(value == null ? "" : quoted(String.valueOf(value.getValue())));
        }
        return row.toString();
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
