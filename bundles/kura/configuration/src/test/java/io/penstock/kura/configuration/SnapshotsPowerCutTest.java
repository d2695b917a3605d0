// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.faults.CrashImages;
import io.penstock.kura.files.FileLayer;
import io.penstock.kura.marshal.FormatException;
import io.penstock.kura.marshal.PlainConfiguration;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;
import org.junit.jupiter.api.Test;

/**
 * The lights go out after each step on the disk, while snapshots are taken and the oldest deleted: the newest that was
 * confirmed is loaded, or the one that was being taken, and there is always one before it to roll back to.
 */
class SnapshotsPowerCutTest {

    private static final Path FOLDER = Path.of("/snapshots");
    private static final int KEPT = 3;
    private static final int TAKEN = 6;

    private int replayed;

    @Test
    void noPowerCutLeavesNeither() {
        assertThat(faultOver(new CrashImages("", Map.of()))).isEmpty();
        assertThat(replayed).isGreaterThan(150);
        System.out.println("power cuts replayed over snapshots: " + replayed + " states of the disk");
    }

    @Test
    void whicheverCallIsLeftOutIsNoticed() {
        var whole = new CrashImages("", Map.of());
        faultOver(whole);
        assertThat(whole.calls()).isEqualTo(3 * (TAKEN + 1));
        for (int call = 0; call < whole.calls(); call++) {
            assertThat(faultOver(CrashImages.without(call, Map.of())))
                    .as("call %d of %d", call, whole.calls())
                    .isPresent();
        }
    }

    private Optional<String> faultOver(CrashImages disk) {
        Snapshots snapshots = over(disk);
        try {
            snapshots.saveSeed(configured(0));
            Optional<String> fault = firstFault(disk.afterTheLastStep(), 0, 0);
            for (int version = 1; version <= TAKEN && fault.isEmpty(); version++) {
                int before = disk.images().size();
                snapshots.save(configured(version));
                List<Map<Path, byte[]>> images = disk.images();
                fault = firstFault(images.subList(before, images.size()), version - 1, version);
                fault = fault.isPresent() ? fault : firstFault(disk.afterTheLastStep(), version, version);
            }
            return fault;
        } catch (IOException | FormatException e) {
            return Optional.of(e.toString());
        }
    }

    private Optional<String> firstFault(List<Map<Path, byte[]>> images, int least, int most) {
        for (Map<Path, byte[]> image : images) {
            replayed++;
            List<Integer> there = versions(new CrashImages("", image));
            int newest = there.isEmpty() ? -1 : there.get(0);
            if (newest < least || newest > most || (newest > 0 && there.size() < 2)) {
                return Optional.of("of " + least + " and " + most + " there are " + there);
            }
        }
        return Optional.empty();
    }

    /** What a start tries, newest first, as far as it can be read. */
    private static List<Integer> versions(FileLayer disk) {
        Snapshots snapshots = over(disk);
        List<Integer> versions = new ArrayList<>();
        try {
            NavigableSet<Long> ids = snapshots.ids().descendingSet();
            for (Long id : ids) {
                read(snapshots, id).ifPresent(versions::add);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return versions;
    }

    private static Optional<Integer> read(Snapshots snapshots, long id) throws IOException {
        try {
            Map<String, Object> properties = snapshots.load(id).get(0).getConfigurationProperties();
            return Optional.of((Integer) properties.get("version"));
        } catch (FormatException e) {
            return Optional.empty(); // passed over, as a start does
        }
    }

    private static Snapshots over(FileLayer disk) {
        return new Snapshots(disk, FOLDER, KEPT, () -> 1, crypto());
    }

    private static List<PlainConfiguration> configured(int version) {
        return List.of(new PlainConfiguration("pump", Map.of("version", version)));
    }

    /** A gateway with no key for what is no XML. */
    private static CryptoService crypto() {
        return (CryptoService) Proxy.newProxyInstance(
                SnapshotsPowerCutTest.class.getClassLoader(),
                new Class<?>[] {CryptoService.class},
                (proxy, method, arguments) -> {
                    throw new KuraException(KuraErrorCode.DECODER_ERROR, "no key opens it");
                });
    }
}
