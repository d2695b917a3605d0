// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class Channel {
    /** @@DOC */
    public Channel(
            String arg0,
            org.eclipse.kura.channel.ChannelType arg1,
            org.eclipse.kura.type.DataType arg2,
            Map<String, Object> arg3) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Channel(
            String arg0,
            org.eclipse.kura.channel.ChannelType arg1,
            org.eclipse.kura.type.DataType arg2,
            org.eclipse.kura.channel.ScaleOffsetType arg3,
            Number arg4,
            Number arg5,
            Map<String, Object> arg6) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getConfiguration() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelType getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.type.DataType getValueType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ScaleOffsetType getScaleOffsetType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean isEnabled() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public double getValueScale() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Number getValueScaleAsNumber() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public double getValueOffset() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Number getValueOffsetAsNumber() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getUnit() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setName(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setType(org.eclipse.kura.channel.ChannelType arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setValueType(org.eclipse.kura.type.DataType arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setScaleOffsetType(org.eclipse.kura.channel.ScaleOffsetType arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setEnabled(boolean arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setScale(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setScale(Number arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOffset(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setOffset(Number arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setUnit(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelRecord createReadRecord() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelRecord createWriteRecord(org.eclipse.kura.type.TypedValue<?> arg0) {
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
