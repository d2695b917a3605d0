// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.driver.Driver.ConnectionException;

/** Calls into whatever driver an asset is on, each under a lease, so that no driver is stopped in the middle of one. */
final class DriverCalls {

    private final Supplier<DriverUse> use;

    DriverCalls(Supplier<DriverUse> use) {
        this.use = use;
    }

    /** A call into a driver. */
    interface Call<T> {
        T on(Attachment attachment) throws ConnectionException, KuraException;
    }

    /** Reads: where a driver went away under the call, its successor is asked once more. */
    <T> T read(Call<T> call) throws DriverFailure {
        return call(call, true);
    }

    /** Writes: never done twice. */
    <T> T write(Call<T> call) throws DriverFailure {
        return call(call, false);
    }

    private <T> T call(Call<T> call, boolean again) throws DriverFailure {
        DriverUse now = use.get();
        Optional<Attachment> entered = now.enter();
        if (entered.isEmpty()) {
            throw new DriverFailure.Absent(
                    now.seat() instanceof Away away ? away.why() : "driver.absent: it came back late");
        }
        Attachment attachment = entered.get();
        try {
            return call.on(attachment);
        } catch (ConnectionException | KuraException | RuntimeException e) {
            if (attachment.open() || !again) {
                throw new DriverFailure.Refused(e);
            }
        } finally {
            attachment.leave();
        }
        return call(call, false);
    }
}
