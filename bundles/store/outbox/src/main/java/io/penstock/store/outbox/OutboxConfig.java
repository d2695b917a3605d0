// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(
        id = OutboxConfig.PID,
        name = "Outbox",
        description = "Keeps on disk what is to be published, until every connector has delivered it.")
@interface OutboxConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "io.penstock.store.outbox";

    @AttributeDefinition(
            name = "Folder",
            required = false,
            description = "Folder of its files, and of nothing else. Empty: \"outbox\" in the gateway's data folder. A"
                    + " change takes effect at the next start.")
    String path() default "";

    @AttributeDefinition(
            name = "Byte budget in MB",
            min = "1",
            max = "1000000",
            description =
                    "Most room on the disk. When it is used up, the policies below say what is given up; each loss"
                            + " is reported as a gap.")
    int budget_mb() default 512;

    @AttributeDefinition(
            name = "Segment size in MB",
            min = "1",
            max = "1024",
            description = "Size of one file; at most an eighth of the budget is used.")
    int segment_mb() default 64;

    @AttributeDefinition(
            name = "Records per commit",
            min = "1",
            max = "100000",
            description = "Most records that become durable by one fdatasync.")
    int commit_records() default 1000;

    @AttributeDefinition(
            name = "Commit delay in ms",
            min = "0",
            max = "1000",
            description = "How long a commit waits for more records. 0: not at all; what comes while a commit runs"
                    + " shares the next one anyway. A few ms spare a flash card.")
    int commit_linger_ms() default 0;

    @AttributeDefinition(
            name = "Queue in MB",
            min = "1",
            max = "1024",
            description =
                    "How much may wait in memory for a commit before publishing waits. A change takes effect at the"
                            + " next start.")
    int queue_mb() default 8;

    @AttributeDefinition(
            name = "Policy for critical data",
            options = {
                @Option(label = "refuse new records", value = "refuse"),
                @Option(label = "give up the oldest", value = "evict")
            },
            description = "When the budget is used up, and nothing of a lower class is left to give up.")
    String critical_policy() default "refuse";

    @AttributeDefinition(
            name = "Policy for high priority data",
            options = {
                @Option(label = "refuse new records", value = "refuse"),
                @Option(label = "give up the oldest", value = "evict")
            },
            description = "When the budget is used up, and nothing of a lower class is left to give up.")
    String high_policy() default "evict";

    @AttributeDefinition(
            name = "Policy for normal data",
            options = {
                @Option(label = "refuse new records", value = "refuse"),
                @Option(label = "give up the oldest", value = "evict")
            },
            description = "When the budget is used up, and nothing of a lower class is left to give up.")
    String normal_policy() default "evict";

    @AttributeDefinition(
            name = "Policy for low priority data",
            options = {
                @Option(label = "refuse new records", value = "refuse"),
                @Option(label = "give up the oldest", value = "evict")
            },
            description = "When the budget is used up: the first class to be given up.")
    String low_policy() default "evict";

    @AttributeDefinition(
            name = "Encryption key",
            required = false,
            description = "Alias of the key in the keystore below that seals what is written: a secret key (AES), or a"
                    + " pair of RSA keys. Empty: nothing is sealed. Another alias begins a new file; keep the old key"
                    + " in the keystore until the log says that it is not used any more.")
    String encryption_key() default "";

    @AttributeDefinition(
            name = "Make the key",
            description = "Makes the key where the keystore has no entry of that name. Back the keystore up then:"
                    + " without the key, what is sealed is lost.")
    boolean encryption_key_make() default false;

    @AttributeDefinition(
            name = "Keystore",
            required = false,
            description = "Filter that names the keystore with the key, for example (kura.service.pid=SSLKeystore).")
    String KeystoreService_target() default "(kura.service.pid=changeme)";
}
