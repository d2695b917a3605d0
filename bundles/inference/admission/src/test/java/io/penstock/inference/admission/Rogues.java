// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.admission.child.Wire;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Programs in the place of the child: each greets, takes a question, and does what a model may make a process do. */
final class Rogues {

    /** Reads and writes where nothing is. */
    static final class Crashing {
        public static void main(String[] arguments) throws Exception {
            question();
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putAddress(8, 8);
        }
    }

    static final class Hanging {
        public static void main(String[] arguments) throws Exception {
            question();
            new CountDownLatch(1).await();
        }
    }

    /** Takes native memory without end. */
    static final class Hungry {
        public static void main(String[] arguments) throws Exception {
            question();
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            var unsafe = (sun.misc.Unsafe) field.get(null);
            while (true) {
                unsafe.setMemory(unsafe.allocateMemory(16 << 20), 16 << 20, (byte) 1);
            }
        }
    }

    static final class Babbling {
        public static void main(String[] arguments) throws Exception {
            question();
            Wire.answers().write("I am not a frame, and there is more of me than a header has bytes.".getBytes());
            new CountDownLatch(1).await();
        }
    }

    /** Begins an answer as it should be. */
    static final class Stammering {
        public static void main(String[] arguments) throws Exception {
            question();
            Wire.answers().write("PENSTOCK".getBytes());
        }
    }

    /** Says that all is well, and nothing that would show it. */
    static final class Flattering {
        public static void main(String[] arguments) throws Exception {
            question();
            Wire.write(Wire.answers(), new byte[] {Wire.DONE, 0, 0, 0});
        }
    }

    /** Prints, as native code may, and says nothing. */
    static final class Silent {
        public static void main(String[] arguments) throws Exception {
            question();
            System.out.println("PENSTOCK");
        }
    }

    static final class Killed {
        public static void main(String[] arguments) throws Exception {
            question();
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        }
    }

    /** Fills whatever is not read. */
    static final class Shouting {
        public static void main(String[] arguments) throws Exception {
            question();
            PrintStream err = System.err;
            for (int i = 0; i < 100_000; i++) {
                err.println("line " + i);
            }
            System.exit(7);
        }
    }

    private static void question() throws IOException {
        Wire.write(Wire.answers(), new byte[] {Wire.HELLO});
        Wire.read(new DataInputStream(System.in), 1 << 30);
    }

    private Rogues() {}
}
