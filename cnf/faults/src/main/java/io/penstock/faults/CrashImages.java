// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files in memory that know what a power cut may leave of them.
 *
 * <p>After each step the disk may hold: of what was written or appended and not forced, nothing, a part or all; of names that
 * were changed and whose folder was not forced, each of the changes or not, in any choice (of more than eight, in some). One step can be left out, to
 * see that a test would notice: a kind of step, or a single call of {@link #force}, {@link #rename} or {@link #forceFolder}.
 */
public final class CrashImages implements FileLayer {

    private final String leftOut;
    private final int leftOutCall;
    private final Map<Path, byte[]> names = new HashMap<>();
    private final Map<Path, byte[]> durable = new HashMap<>(); // names that are on the disk for certain
    private final Map<byte[], Integer> unforced = new IdentityHashMap<>(); // how much of a content is certain
    private final List<Map<Path, byte[]>> images = new ArrayList<>();

    private boolean alone;
    private int last;
    private int calls;

    /** A name that was changed and whose folder was not forced; {@code content} is null where it was removed. */
    private record Renaming(Path name, byte[] content) {}

    private final List<Renaming> pending = new ArrayList<>();

    /** @param before what the disk has for certain */
    public CrashImages(String leftOut, Map<Path, byte[]> before) {
        this(leftOut, -1, before);
    }

    private CrashImages(String leftOut, int leftOutCall, Map<Path, byte[]> before) {
        this.leftOut = leftOut;
        this.leftOutCall = leftOutCall;
        durable.putAll(before);
        names.putAll(before);
    }

    /** Does all but one call. @param call how many calls that make something durable come before it */
    public static CrashImages without(int call, Map<Path, byte[]> before) {
        return new CrashImages("", call, before);
    }

    /** From now on, forcing a folder makes durable what was renamed in it, and nothing elsewhere. */
    public void eachFolderAlone() {
        alone = true;
    }

    private boolean forced(Renaming change, Path folder) {
        return !alone || folder.equals(change.name().getParent());
    }

    /** How many calls there were that make something durable. */
    public int calls() {
        return calls;
    }

    /** Every disk that a power cut so far may have left. */
    public List<Map<Path, byte[]>> images() {
        return images;
    }

    public List<Map<Path, byte[]>> afterTheLastStep() {
        return images.subList(last, images.size());
    }

    private void step(String name, Runnable effect) {
        last = images.size();
        if (!name.equals(leftOut)) {
            effect.run();
        }
        record();
    }

    /** A step that makes something durable, or visible. */
    private void call(String name, Runnable effect) {
        step(name, calls++ == leftOutCall ? () -> {} : effect);
    }

    private void record() {
        for (BitSet choice : Choices.of(pending.size())) {
            for (int kept = 0; kept < 3; kept++) {
                var image = new HashMap<>(durable);
                choice.stream().forEach(i -> put(image, pending.get(i)));
                int part = kept;
                image.replaceAll((path, content) ->
                        unforced.containsKey(content) ? part(content, unforced.get(content), part) : content);
                images.add(image);
            }
        }
    }

    private static byte[] part(byte[] content, int certain, int halves) {
        return Arrays.copyOf(content, certain + (content.length - certain) * halves / 2);
    }

    private static void put(Map<Path, byte[]> image, Renaming change) {
        if (change.content() == null) {
            image.remove(change.name());
        } else {
            image.put(change.name(), change.content());
        }
    }

    @Override
    public void write(Path file, byte[] content) {
        byte[] own = content.clone();
        unforced.put(own, 0);
        names.put(file, own);
        pending.add(new Renaming(file, own));
        step("write", () -> {});
    }

    @Override
    public void append(Path file, byte[] content) {
        byte[] before = names.get(file);
        if (before == null) {
            write(file, content);
            return;
        }
        byte[] whole = Arrays.copyOf(before, before.length + content.length);
        System.arraycopy(content, 0, whole, before.length, content.length);
        unforced.put(whole, unforced.getOrDefault(before, before.length));
        names.replace(file, whole);
        durable.replaceAll((name, each) -> each == before ? whole : each); // the same file, under whatever name
        pending.replaceAll(change -> change.content() == before ? new Renaming(change.name(), whole) : change);
        step("append", () -> {});
    }

    @Override
    public void force(Path file) {
        call("force", () -> unforced.remove(names.get(file)));
    }

    @Override
    public void rename(Path from, Path to) {
        call("rename", () -> {
            byte[] content = names.remove(from);
            names.put(to, content);
            pending.add(new Renaming(from, null));
            pending.add(new Renaming(to, content));
        });
    }

    @Override
    public void forceFolder(Path folder) {
        call("forceFolder", () -> {
            pending.stream().filter(change -> forced(change, folder)).forEach(change -> put(durable, change));
            pending.removeIf(change -> forced(change, folder));
        });
    }

    @Override
    public void delete(Path file) {
        if (names.remove(file) != null) {
            pending.add(new Renaming(file, null));
        }
        step("delete", () -> {});
    }

    @Override
    public byte[] read(Path file) throws IOException {
        byte[] content = names.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return content.clone();
    }

    @Override
    public boolean exists(Path file) {
        return names.containsKey(file);
    }

    @Override
    public List<String> list(Path folder) {
        return names.keySet().stream()
                .filter(each -> folder.equals(each.getParent()))
                .map(each -> each.getFileName().toString())
                .toList();
    }

    @Override
    public void createFolders(Path folder) {
        // folders are there from the beginning
    }
}
