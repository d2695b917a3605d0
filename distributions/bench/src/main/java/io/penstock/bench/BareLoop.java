// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The bare durable loop: source, model, log, broker, each a thread, with bounded queues between them. */
final class BareLoop implements AutoCloseable {

    static final int RECORD = 200;

    private static final int ROOM = 1024;
    private static final int GROUP = 64;
    private static final int COMMIT = 1000;
    private static final byte[] END = new byte[0];

    private final BatchCall model = new BatchCall(GROUP);
    private final BareLog log;
    private final BarePublisher publisher;
    private final int batch;

    BareLoop(Path file, int port, int batch) throws Exception {
        this.log = new BareLog(file);
        this.publisher = new BarePublisher(port);
        this.batch = batch;
    }

    /** Records a second from the first record to the last PUBACK. */
    double delivered(long millis) throws Exception {
        BlockingQueue<byte[]> in = new ArrayBlockingQueue<>(ROOM);
        BlockingQueue<byte[]> decided = new ArrayBlockingQueue<>(ROOM);
        BlockingQueue<byte[]> kept = new ArrayBlockingQueue<>(ROOM);
        long begin = System.nanoTime();
        var stages = List.of(
                stage(in, GROUP, records -> {
                    model.run(records);
                    put(decided, records);
                }),
                stage(decided, COMMIT, records -> {
                    log.commit(records);
                    put(kept, records);
                }),
                stage(kept, batch, publisher::publish));
        long count = 0;
        while (System.nanoTime() - begin < millis * 1_000_000) {
            in.put(new byte[RECORD]);
            count++;
        }
        BlockingQueue<byte[]> next = in;
        for (Stage stage : stages) {
            next.put(END);
            stage.join();
            next = next == in ? decided : kept;
        }
        publisher.await();
        return count * 1e9 / (System.nanoTime() - begin);
    }

    @Override
    public void close() throws Exception {
        publisher.close();
        log.close();
    }

    @FunctionalInterface
    private interface Work {
        void on(List<byte[]> records) throws Exception;
    }

    private static void put(BlockingQueue<byte[]> queue, List<byte[]> records) throws InterruptedException {
        for (byte[] record : records) {
            queue.put(record);
        }
    }

    private static Stage stage(BlockingQueue<byte[]> from, int most, Work work) {
        var stage = new Stage(from, most, work);
        stage.start();
        return stage;
    }

    private static final class Stage extends Thread {

        private final BlockingQueue<byte[]> from;
        private final int most;
        private final Work work;

        Stage(BlockingQueue<byte[]> from, int most, Work work) {
            super("bare-stage");
            setDaemon(true);
            this.from = from;
            this.most = most;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                var group = new ArrayList<byte[]>(most);
                boolean over = false;
                while (!over) {
                    group.add(from.take());
                    from.drainTo(group, most - group.size());
                    over = group.remove(END);
                    if (!group.isEmpty()) {
                        work.on(group);
                    }
                    group.clear();
                }
            } catch (Exception e) {
                throw new IllegalStateException("the bare loop broke", e);
            }
        }
    }
}
