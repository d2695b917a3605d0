// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.PackageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A package with one bundle, as Kapua's console installs it: from an address, with a hash, as often as wanted. */
final class Push {

    private static final Duration OUTCOME = Duration.ofSeconds(90);

    private final KapuaShore kapua;
    private final Consumer<String> progress;
    private final Patience patience = new Patience();
    private final URI address;
    private final String name;
    private final String hash;

    Push(KapuaShore kapua, FileShop shop, String name, Path bundle, Consumer<String> progress) throws IOException {
        var dp = new ByteArrayOutputStream();
        new PackageWriter(Limits.USUAL).write(dp, name, BadBundles.VERSION, List.of(bundle));
        this.kapua = kapua;
        this.progress = progress;
        this.name = name;
        this.address = shop.put(name + "-" + BadBundles.VERSION + ".dp", dp.toByteArray());
        this.hash = "SHA256:" + HexFormat.of().formatHex(sha256(dp.toByteArray()));
    }

    /** Asks for it under this job, and waits until Kapua knows what became of it. */
    Operation as(long job, Violations violations) throws IOException, InterruptedException {
        KapuaReply reply = kapua.ask(
                "EXEC",
                "download",
                Map.of(
                        "dp.uri",
                        address.toString(),
                        "dp.name",
                        name,
                        "dp.version",
                        BadBundles.VERSION,
                        "dp.download.protocol",
                        "HTTP",
                        "dp.download.hash",
                        hash,
                        "dp.install",
                        true,
                        "job.id",
                        job));
        progress.accept("job " + job + ": " + address + " asked for, answered " + reply.code() + " " + reply.error());
        violations.equal(200, reply.code(), "the answer to the request of job " + job + " " + reply.error());
        int[] shown = {0};
        patience.until(OUTCOME, () -> {
            Operation now = Operation.of(job, kapua.notifications());
            now.steps().stream().skip(shown[0]).forEach(step -> progress.accept("job " + job + ": " + step));
            shown[0] = now.steps().size();
            return now.end().isPresent();
        });
        return Operation.of(job, kapua.notifications());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
