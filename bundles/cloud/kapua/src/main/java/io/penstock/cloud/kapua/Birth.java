// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.Date;
import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;

/**
 * The payloads that tell of the gateway's life.
 *
 * <p>Every metric is a text: Kapua casts, and a number would make it throw the whole birth away. Every birth has the
 * full set: what is left out would be forgotten by Kapua. A text that is longer than Kapua's registry takes would cost
 * the whole birth too, so it is cut.
 */
final class Birth {

    private static final String NOT_AVAILABLE = "N/A";
    private static final int LONGEST = 255;
    private static final int LONGEST_IDS = 1024;

    private final Profile profile;
    private final String displayName;
    private final Optional<KuraPosition> position;

    Birth(Profile profile, String displayName, Optional<KuraPosition> position) {
        this.profile = profile;
        this.displayName = displayName;
        this.position = position;
    }

    /** BIRTH and APPS alike. */
    KuraPayload payload(String applicationIds, String extendedProperties, Date now) {
        KuraPayload payload = disconnect(now);
        position.ifPresent(payload::setPosition);
        profile.facts().forEach((name, fact) -> payload.addMetric(name, cut(fact)));
        payload.addMetric("accept_encoding", "gzip");
        payload.addMetric("payload_encoding", "KURA_PROTOBUF");
        payload.addMetric("application_ids", whole(applicationIds));
        payload.addMetric("modem_imei", NOT_AVAILABLE);
        payload.addMetric("modem_imsi", NOT_AVAILABLE);
        payload.addMetric("modem_iccid", NOT_AVAILABLE);
        payload.addMetric("tamper_status", "UNSUPPORTED");
        payload.addMetric("extended_properties", extendedProperties);
        return payload;
    }

    /** DC. */
    KuraPayload disconnect(Date now) {
        KuraPayload payload = will();
        payload.setTimestamp(now);
        payload.addMetric("uptime", profile.uptime());
        return payload;
    }

    /** LWT: without a time, for nobody knows when it will be true. */
    KuraPayload will() {
        var payload = new KuraPayload();
        payload.addMetric("display_name", cut(displayName));
        return payload;
    }

    /** Names between commas, none of them cut in two. */
    private static String whole(String ids) {
        return ids.length() <= LONGEST_IDS ? ids : ids.substring(0, Math.max(0, ids.lastIndexOf(',', LONGEST_IDS)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
