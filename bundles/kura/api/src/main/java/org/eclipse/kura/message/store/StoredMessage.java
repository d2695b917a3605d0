// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store;

import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.kura.data.DataTransportToken;
import org.osgi.annotation.versioning.ProviderType;

/** A message and how far it has come. */
@ProviderType
public class StoredMessage {

    private final int id;
    private final String topic;
    private final byte[] payload;
    private final int qos;
    private final boolean retain;
    private final int priority;
    private final Optional<Date> createdOn;
    private final Optional<Date> publishedOn;
    private final Optional<Date> confirmedOn;
    private final Optional<Date> droppedOn;
    private final Optional<DataTransportToken> token;

    private StoredMessage(Builder builder) {
        this.id = builder.id;
        this.topic = builder.topic;
        this.payload = builder.payload;
        this.qos = builder.qos;
        this.retain = builder.retain;
        this.priority = builder.priority;
        this.createdOn = Optional.ofNullable(builder.createdOn);
        this.publishedOn = Optional.ofNullable(builder.publishedOn);
        this.confirmedOn = Optional.ofNullable(builder.confirmedOn);
        this.droppedOn = Optional.ofNullable(builder.droppedOn);
        this.token = Optional.ofNullable(builder.token);
    }

    public int getId() {
        return id;
    }

    public String getTopic() {
        return topic;
    }

    public int getQos() {
        return qos;
    }

    public boolean isRetain() {
        return retain;
    }

    public int getPriority() {
        return priority;
    }

    /** The bytes, not copied; {@code null} if the store was not asked for them. */
    public byte[] getPayload() {
        return payload;
    }

    public Optional<Date> getCreatedOn() {
        return createdOn;
    }

    public Optional<Date> getPublishedOn() {
        return publishedOn;
    }

    public Optional<Date> getConfirmedOn() {
        return confirmedOn;
    }

    public Optional<Date> getDroppedOn() {
        return droppedOn;
    }

    /** What the transport calls the message while it is in flight. */
    public Optional<DataTransportToken> getDataTransportToken() {
        return token;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredMessage that
                && id == that.id
                && qos == that.qos
                && retain == that.retain
                && priority == that.priority
                && Objects.equals(topic, that.topic)
                && Arrays.equals(payload, that.payload)
                && createdOn.equals(that.createdOn)
                && publishedOn.equals(that.publishedOn)
                && confirmedOn.equals(that.confirmedOn)
                && droppedOn.equals(that.droppedOn)
                && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, topic, Arrays.hashCode(payload), qos, retain, priority, createdOn);
    }

    @Override
    public String toString() {
        return "StoredMessage [id=" + id + ", topic=" + topic + ", qos=" + qos + ", retain=" + retain + ", priority="
                + priority + ", bytes=" + (payload == null ? 0 : payload.length) + ", createdOn=" + createdOn
                + ", publishedOn=" + publishedOn + ", confirmedOn=" + confirmedOn + ", droppedOn=" + droppedOn + "]";
    }

    /** Builds a {@link StoredMessage}. */
    @ProviderType
    public static class Builder {

        private final int id;
        private String topic;
        private byte[] payload;
        private int qos;
        private boolean retain;
        private int priority;
        private Date createdOn;
        private Date publishedOn;
        private Date confirmedOn;
        private Date droppedOn;
        private DataTransportToken token;

        public Builder(int id) {
            this.id = id;
        }

        public Builder withTopic(String topic) {
            this.topic = topic;
            return this;
        }

        public Builder withQos(int qos) {
            this.qos = qos;
            return this;
        }

        public Builder withRetain(boolean retain) {
            this.retain = retain;
            return this;
        }

        public Builder withCreatedOn(Date createdOn) {
            this.createdOn = createdOn;
            return this;
        }

        public Builder withPublishedOn(Date publishedOn) {
            this.publishedOn = publishedOn;
            return this;
        }

        public Builder withConfirmedOn(Date confirmedOn) {
            this.confirmedOn = confirmedOn;
            return this;
        }

        public Builder withPayload(byte[] payload) {
            this.payload = payload;
            return this;
        }

        public Builder withPriority(int priority) {
            this.priority = priority;
            return this;
        }

        public Builder withDataTransportToken(DataTransportToken token) {
            this.token = token;
            return this;
        }

        public Builder withDroppedOn(Date droppedOn) {
            this.droppedOn = droppedOn;
            return this;
        }

        public StoredMessage build() {
            return new StoredMessage(this);
        }
    }
}
