// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/**
 * Fetches a file into another, block by block, and goes on with a part where the server still has the same version of
 * the file.
 */
final class Download {

    private static final long LARGEST = 1L << 30;
    private static final int BUFFER = 64 << 10;

    private final Order order;
    private final Path target;
    private final Parts parts;
    private final Web web;
    private final Cancelling cancelling;
    private final ObjIntConsumer<Long> progress;

    /** @param progress told of the size and the percent that is there, a hundred times at most */
    Download(Order order, Path target, Parts parts, Web web, Cancelling cancelling, ObjIntConsumer<Long> progress) {
        this.order = order;
        this.target = target;
        this.parts = parts;
        this.web = web;
        this.cancelling = cancelling;
        this.progress = progress;
    }

    /** @throws DeployException with the reason; what was fetched stays for the next attempt, unless it is of no use */
    void run() throws IOException, InterruptedException {
        Part part = parts.of(target);
        try {
            if (!order.resume()) {
                part.discard();
            }
            boolean joined = fetch(part);
            if (joined && !fits(part)) { // what there was before was of another version, or did not survive
                part.discard();
                fetch(part);
            }
            if (!fits(part)) {
                part.discard();
                throw new DeployException(
                        "deploy.hash",
                        "What came from " + order.uri().getHost()
                                + " has another hash than was announced. Look at the file there, and at the hash.");
            }
            new Beside(order.uri(), target, parts.layer(), web).fetch();
            part.complete();
        } catch (IOException e) {
            part.discard(); // the disk says so: all else is told as a DeployException
            throw Trouble.of(e);
        }
    }

    private boolean fits(Part part) throws IOException {
        return order.hash().isEmpty() || order.hash().get().fits(part.file());
    }

    /** @return whether it went on with what was there before */
    private boolean fetch(Part part) throws IOException, InterruptedException {
        Optional<Part.Mark> mark = parts.resumable(part, order);
        if (mark.isPresent()) {
            long there = part.size();
            HttpURLConnection answer = web.get(order.uri(), Answer.range(mark.get(), there));
            Optional<Long> whole = Answer.goesOn(answer, mark.get(), there);
            if (whole.isPresent()) {
                store(answer, part, whole.get());
                return true;
            }
            if (answer.getResponseCode() != 206 && answer.getResponseCode() != 416) {
                whole(answer, part);
                return false;
            }
            answer.disconnect(); // a part, or none, of another version
        }
        whole(web.get(order.uri(), Map.of()), part);
        return false;
    }

    private void whole(HttpURLConnection answer, Part part) throws IOException, InterruptedException {
        int code = answer.getResponseCode();
        if (code != 200) {
            answer.disconnect();
            throw new DeployException(
                    "deploy.http",
                    order.uri().getHost() + " answers " + code
                            + (code == 401 || code == 403
                                    ? ": user or password are wrong."
                                    : ". Look whether the file is there."));
        }
        part.begin(parts.mark(order.uri(), Answer.validator(answer), answer.getContentLengthLong()));
        store(answer, part, answer.getContentLengthLong());
    }

    private void store(HttpURLConnection answer, Part part, long whole) throws IOException, InterruptedException {
        try {
            room(part, whole);
            copy(answer, part, whole);
        } finally {
            answer.disconnect();
        }
        if (whole >= 0 && part.size() != whole) {
            throw cutOff("it sent " + part.size() + " bytes of " + whole);
        }
    }

    private void room(Part part, long whole) throws IOException {
        if (whole > LARGEST) {
            throw tooLarge();
        }
        if (whole - part.size() > target.toAbsolutePath().getParent().toFile().getUsableSpace()) {
            throw new IOException("No space left for " + whole + " bytes");
        }
    }

    private void copy(HttpURLConnection answer, Part part, long whole) throws IOException, InterruptedException {
        byte[] buffer = new byte[Math.min(order.block(), BUFFER)];
        long there = part.size();
        long pause = there + order.block();
        long tell = there;
        try (Source in = new Source(answer)) {
            for (int read = in.fill(buffer); read > 0; read = in.fill(buffer)) {
                part.append(Arrays.copyOf(buffer, read));
                there += read;
                if (there > LARGEST) {
                    throw tooLarge();
                }
                if (there >= tell && whole > 0) {
                    progress.accept(whole, (int) Math.min(99, there * 100 / whole));
                    tell = there + Math.max(order.notice(), whole / 100);
                }
                boolean full = there >= pause;
                cancelling.pause(full ? order.pause() : Duration.ZERO);
                pause = full ? there + order.block() : pause;
            }
            in.broken().ifPresent(why -> {
                throw cutOff(why);
            });
        }
    }

    private DeployException cutOff(String why) {
        return new DeployException(
                "deploy.cut_off",
                "The connection to " + order.uri().getHost() + " ended too early: " + why + ". Ask again.");
    }

    private static DeployException tooLarge() {
        return new DeployException(
                "deploy.too_large", "The file has more than " + LARGEST + " bytes. Make it smaller.");
    }
}
