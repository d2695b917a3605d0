// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A topic taken apart: {@code [prefix/]account/device/application/topic of the application}. Parts that the topic does
 * not have are {@code null}; for {@code #} all are.
 */
@Deprecated
@ProviderType
public class KuraTopic {

    private final String fullTopic;
    private final String[] topicParts;
    private final String prefix;
    private final String accountName;
    private final String deviceId;
    private final String applicationId;
    private final String applicationTopic;

    /** A topic whose first part is a prefix if it starts with {@code $}. */
    public KuraTopic(String fullTopic) {
        this(fullTopic, "$");
    }

    public KuraTopic(String fullTopic, String controlPrefix) {
        this.fullTopic = fullTopic;
        this.topicParts = "#".equals(fullTopic) ? null : fullTopic.split("/");
        int next = 0;
        this.prefix = part(0) != null && part(0).startsWith(controlPrefix) ? part(next++) : null;
        this.accountName = part(next++);
        this.deviceId = part(next++);
        this.applicationId = part(next++);
        this.applicationTopic = topicParts == null ? null : rest(fullTopic, next);
    }

    private String part(int index) {
        return topicParts != null && index < topicParts.length ? topicParts[index] : null;
    }

    /** What follows the first parts, with its own slashes. */
    private static String rest(String topic, int parts) {
        var split = topic.split("/", parts + 1);
        return split.length <= parts || split[parts].isEmpty() ? null : split[parts];
    }

    public String getFullTopic() {
        return fullTopic;
    }

    public String[] getTopicParts() {
        return topicParts;
    }

    public String getPrefix() {
        return prefix;
    }

    public String getAccountName() {
        return accountName;
    }

    public String getDeviceId() {
        return deviceId;
    }

    public String getApplicationId() {
        return applicationId;
    }

    public String getApplicationTopic() {
        return applicationTopic;
    }
}
