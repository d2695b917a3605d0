// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store;

import java.util.Date;
import java.util.Optional;
import org.eclipse.kura.data.DataTransportToken;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class StoredMessage {
    /** @@DOC */
    public int getId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getTopic() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getQos() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isRetain() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getPriority() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public byte[] getPayload() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<Date> getCreatedOn() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<Date> getPublishedOn() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<Date> getConfirmedOn() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<Date> getDroppedOn() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<DataTransportToken> getDataTransportToken() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }

    /** @@DOC */
    @ProviderType
    public static class Builder {
        /** @@DOC */
        public Builder(int arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withTopic(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withQos(int arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withRetain(boolean arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withCreatedOn(Date arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withPublishedOn(Date arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withConfirmedOn(Date arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withPayload(byte[] arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withPriority(int arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withDataTransportToken(DataTransportToken arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage.Builder withDroppedOn(Date arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public StoredMessage build() {
            throw new UnsupportedOperationException();
        }
    }
}
