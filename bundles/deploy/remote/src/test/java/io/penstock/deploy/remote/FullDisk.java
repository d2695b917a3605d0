// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A disk that takes so many bytes and no more. */
final class FullDisk {

    final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    volatile Predicate<Path> concerned = file -> true;
    private final FileLayer disk;

    FullDisk(FileLayer disk) {
        this.disk = disk;
    }

    FileLayer layer() {
        return (FileLayer) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {FileLayer.class}, (proxy, method, arguments) -> {
                    boolean writes = List.of("append", "write").contains(method.getName());
                    if (writes
                            && concerned.test((Path) arguments[0])
                            && room.addAndGet(-((byte[]) arguments[1]).length) < 0) {
                        throw new IOException(arguments[0] + ": No space left on device"); // as Linux says it
                    }
                    try {
                        return method.invoke(disk, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
