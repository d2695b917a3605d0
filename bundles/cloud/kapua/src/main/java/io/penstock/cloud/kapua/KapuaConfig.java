// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = KapuaConfig.PID,
        name = "Eclipse Kapua",
        description = "One gateway in one account of an Eclipse Kapua, over MQTT 3.1.1.")
@interface KapuaConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.cloud.kapua";

    @AttributeDefinition(
            name = "Broker",
            required = false,
            description = "mqtt://host:1883, or mqtts://host:8883 for TLS. Empty: the gateway does not connect.")
    String broker_url() default "";

    @AttributeDefinition(
            name = "Account",
            required = false,
            description = "Name of the account in Kapua, as it stands in topics; not its number.")
    String account() default "";

    @AttributeDefinition(
            name = "Client id",
            required = false,
            description = "Who the gateway is, unique in the account: a second gateway with the same id throws this one"
                    + " out. Without # + * & , ? > / and ::")
    String client_id() default "";

    @AttributeDefinition(
            name = "User",
            required = false,
            description = "Kapua knows gateways by user and password only; a client certificate does not replace them.")
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Three wrong ones lock the user for three hours, for every gateway that uses it.")
    String password() default "";

    @AttributeDefinition(
            name = "Connect",
            description = "Whether to connect when the gateway starts. If not: by the console or the command line.")
    boolean connect_on_startup() default true;

    @AttributeDefinition(
            name = "Key for TLS",
            required = false,
            description = "Alias of the private key to show to the broker. Empty: none.")
    String ssl_key_alias() default "";

    @AttributeDefinition(
            name = "Display name",
            required = false,
            description = "The gateway's name for people. Empty: that of the system, else the client id.")
    String display_name() default "";

    @AttributeDefinition(
            name = "Position",
            required = false,
            description = "Latitude and longitude in degrees, and perhaps altitude in metres, with commas between:"
                    + " 46.5,11.3,262. Empty: none is told.")
    String position() default "";

    @AttributeDefinition(
            name = "Keep-alive",
            min = "5",
            max = "3600",
            description = "Longest silence in seconds before the gateway asks whether the broker is still there.")
    int keep_alive_s() default 30;

    @AttributeDefinition(
            name = "Timeout",
            min = "1",
            max = "300",
            description = "Longest wait for a connection, in seconds.")
    int connect_timeout_s() default 15;

    @AttributeDefinition(
            name = "Longest wait",
            min = "1",
            max = "3600",
            description = "Waits between attempts double up to this, in seconds, while the broker cannot be reached.")
    int retry_longest_s() default 60;

    @AttributeDefinition(
            name = "Wait after a refusal",
            min = "60",
            max = "10080",
            description = "In minutes, after Kapua refused user and password. A locked user is free again after 180.")
    int refused_wait_min() default 240;

    @AttributeDefinition(
            name = "Messages in flight",
            min = "1",
            max = "1000",
            description = "Most data messages sent and not yet acknowledged.")
    int window() default 20;

    @AttributeDefinition(
            name = "Records in a message",
            min = "1",
            max = "1000",
            description = "Most records in one message when many wait. Kapua shows the metrics of messages with one"
                    + " record only: more than 1 where somebody else reads them.")
    int batch_records() default 1;

    @AttributeDefinition(name = "Compress", description = "Send messages compressed where that makes them smaller.")
    boolean encode_gzip() default true;

    @AttributeDefinition(
            name = "Birth delay",
            min = "0",
            max = "600",
            description = "Seconds from a change of applications or properties to the message that tells of it.")
    int birth_delay_s() default 5;

    @AttributeDefinition(
            name = "Request threads",
            min = "1",
            max = "16",
            description = "Most requests handled at a time.")
    int request_threads() default 2;

    @AttributeDefinition(
            name = "Requests waiting",
            min = "1",
            max = "1000",
            description = "Most requests that wait for a thread; more are refused with request.overload.")
    int request_queue() default 20;
}
