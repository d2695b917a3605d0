// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(
        id = MqttConfig.PID,
        name = "MQTT",
        description = "A connection to an MQTT 3.1.1 broker, which takes what the outbox keeps for it.")
@interface MqttConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.cloud.mqtt";

    @AttributeDefinition(name = "Broker", description = "mqtt://host:1883, or mqtts://host:8883 for TLS.")
    String broker_url() default "mqtt://127.0.0.1:1883";

    @AttributeDefinition(
            name = "Client id",
            description = "Who the gateway is, for the broker and in every payload; unique at the broker.")
    String client_id() default "penstock";

    @AttributeDefinition(name = "Account", required = false, description = "What #account-name in a topic stands for.")
    String account() default "";

    @AttributeDefinition(name = "User", required = false, description = "Empty: none is sent.")
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "A refused one is not tried again for long: some brokers lock a user out.")
    String password() default "";

    @AttributeDefinition(
            name = "Key for TLS",
            required = false,
            description = "Alias of the private key to show to the broker, in the gateway's keystore. Empty: none.")
    String ssl_key_alias() default "";

    @AttributeDefinition(
            name = "Trust store",
            required = false,
            description =
                    "File, PKCS12 or JKS, of the certificates that the broker's must be signed by. Empty: those of"
                            + " the gateway's TLS service.")
    String tls_truststore() default "";

    @AttributeDefinition(
            name = "Password of the trust store",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Empty: its content is not checked.")
    String tls_truststore_password() default "";

    @AttributeDefinition(
            name = "Keystore",
            required = false,
            description =
                    "File, PKCS12 or JKS, of the private key and certificate to show to the broker. Empty: as above.")
    String tls_keystore() default "";

    @AttributeDefinition(
            name = "Password of the keystore",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Of the file and of the key in it.")
    String tls_keystore_password() default "";

    @AttributeDefinition(
            name = "Topic prefix",
            required = false,
            description = "What stands before a publisher's topic, with its slash. #account-name and #client-id are"
                    + " filled in.")
    String topic_prefix() default "#client-id/";

    @AttributeDefinition(name = "Topic of gaps", description = "Where is told which records the outbox had to give up.")
    String gap_topic() default "#client-id/penstock/gap";

    @AttributeDefinition(
            name = "Encoding",
            options = {
                @Option(label = "Kura's protobuf", value = "kura-protobuf"),
                @Option(label = "Kura's simple JSON", value = "simple-json")
            },
            description = "How a payload is written.")
    String encoding() default "kura-protobuf";

    @AttributeDefinition(
            name = "Batches from",
            min = "0",
            max = "1000000",
            description = "From how many waiting records on they share messages. 0: never.")
    int batch_from() default 200;

    @AttributeDefinition(name = "Records in a message", min = "1", max = "1000", description = "Most, in a batch.")
    int batch_records() default 50;

    @AttributeDefinition(
            name = "Batch suffix",
            required = false,
            description = "What stands behind the topic of a message with several records.")
    String batch_suffix() default "/batch";

    @AttributeDefinition(
            name = "Messages in flight",
            min = "1",
            max = "1000",
            description = "Most messages without acknowledgement.")
    int window() default 100;

    @AttributeDefinition(
            name = "Largest message",
            min = "1024",
            max = "268435455",
            description = "Bytes; a larger one is refused with mqtt.too_large.")
    int max_message_bytes() default 1_000_000;

    @AttributeDefinition(
            name = "Clean session",
            description = "Whether the broker forgets subscriptions, and what waits for them, when the connection ends."
                    + " What the gateway publishes is kept by the outbox anyway.")
    boolean clean_session() default true;

    @AttributeDefinition(
            name = "Last will: topic",
            required = false,
            description =
                    "Where the broker publishes the text below when the gateway is gone without a word; #client-id"
                            + " and #account-name are filled in. Empty: no will.")
    String will_topic() default "";

    @AttributeDefinition(name = "Last will: text", required = false, description = "What it publishes there.")
    String will_text() default "offline";

    @AttributeDefinition(name = "Keep-alive", min = "5", max = "3600", description = "Longest silence, in seconds.")
    int keep_alive_s() default 30;

    @AttributeDefinition(
            name = "Timeout",
            min = "1",
            max = "300",
            description = "Longest wait for a connection, in seconds.")
    int connect_timeout_s() default 15;

    @AttributeDefinition(
            name = "Acknowledgement timeout",
            min = "5",
            max = "3600",
            description = "Seconds without the acknowledgement of a message after which the connection is made anew.")
    int acknowledge_timeout_s() default 30;

    @AttributeDefinition(
            name = "Longest wait",
            min = "1",
            max = "3600",
            description = "Waits between attempts double up to this, in seconds.")
    int retry_longest_s() default 30;

    @AttributeDefinition(
            name = "Wait after a refusal",
            min = "1",
            max = "10080",
            description = "Minutes to the next attempt after user and password were refused.")
    int refused_wait_min() default 30;

    @AttributeDefinition(
            name = "Outbox",
            required = false,
            description = "Filter of the outbox to read, for example (kura.service.pid=outbox).")
    String Outbox_target() default "(objectClass=*)";

    @AttributeDefinition(
            name = "TLS service",
            required = false,
            description = "Filter of the service that makes TLS connections, for example"
                    + " (kura.service.pid=org.eclipse.kura.ssl.SslManagerService).")
    String SslManagerService_target() default "(objectClass=*)";

    @AttributeDefinition(name = "Connect", description = "Whether to connect when the gateway starts.")
    boolean connect_on_startup() default true;
}
