// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for something that another process does. */
final class Patience {

    /** Something that may be so by now. */
    interface Question {
        boolean isSo() throws IOException;
    }

    private static final int STEP_MILLIS = 20;

    private final CountDownLatch never = new CountDownLatch(1);

    /** Whether it came to be so in time. */
    boolean until(Duration limit, Question question) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!question.isSo()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                return false;
            }
            millis(STEP_MILLIS);
        }
        return true;
    }

    void millis(long time) throws InterruptedException {
        if (never.await(time, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException();
        }
    }
}
