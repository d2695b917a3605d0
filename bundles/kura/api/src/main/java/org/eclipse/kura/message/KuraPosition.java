// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.util.Date;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraPosition {
    /** @@DOC */
    public KuraPosition() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getLongitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLongitude(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getLatitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setLatitude(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getAltitude() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAltitude(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getPrecision() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setPrecision(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getHeading() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setHeading(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Double getSpeed() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSpeed(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Date getTimestamp() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setTimestamp(Date arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Integer getSatellites() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSatellites(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Integer getStatus() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setStatus(int arg0) {
        throw new UnsupportedOperationException();
    }
}
