// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** The outcome of one read or write of one channel. */
@ProviderType
public class ChannelStatus {

    private final ChannelFlag channelFlag;
    private final String exceptionMessage;
    private final Exception exception;

    public ChannelStatus(ChannelFlag channelFlag) {
        this(channelFlag, null, null);
    }

    /**
     * @param exceptionMessage what an operator reads, or {@code null}
     * @param exception the cause, or {@code null}
     */
    public ChannelStatus(ChannelFlag channelFlag, String exceptionMessage, Exception exception) {
        this.channelFlag = Objects.requireNonNull(channelFlag, "channelFlag");
        this.exceptionMessage = exceptionMessage;
        this.exception = exception;
    }

    public ChannelFlag getChannelFlag() {
        return channelFlag;
    }

    /** The cause of a failure, or {@code null}. */
    public Exception getException() {
        return exception;
    }

    /** The failure in words, or {@code null}. */
    public String getExceptionMessage() {
        return exceptionMessage;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelStatus that
                && channelFlag == that.channelFlag
                && Objects.equals(exceptionMessage, that.exceptionMessage)
                && Objects.equals(exception, that.exception);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channelFlag, exceptionMessage, exception);
    }

    @Override
    public String toString() {
        return "ChannelStatus [channelFlag=" + channelFlag + ", exceptionMessage=" + exceptionMessage + ", exception="
                + exception + "]";
    }
}
