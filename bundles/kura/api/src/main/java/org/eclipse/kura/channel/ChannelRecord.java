// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ChannelRecord {
    /** @@DOC */
    public static org.eclipse.kura.channel.ChannelRecord createReadRecord(
            String arg0, org.eclipse.kura.type.DataType arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.channel.ChannelRecord createReadRecord(
            String arg0, org.eclipse.kura.type.DataType arg1, String arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.channel.ChannelRecord createWriteRecord(
            String arg0, org.eclipse.kura.type.TypedValue<?> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.channel.ChannelRecord createStatusRecord(
            String arg0, org.eclipse.kura.channel.ChannelStatus arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getChannelConfig() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelStatus getChannelStatus() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public long getTimestamp() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getUnit() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setChannelConfig(Map<String, Object> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setChannelStatus(org.eclipse.kura.channel.ChannelStatus arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setTimestamp(long arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setUnit(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getChannelName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.type.DataType getValueType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.type.TypedValue<?> getValue() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setValue(org.eclipse.kura.type.TypedValue<?> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
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
}
