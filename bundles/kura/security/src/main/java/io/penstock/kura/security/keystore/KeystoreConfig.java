// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = KeystoreConfig.PID,
        name = "Keystore",
        description = "Keys and trusted certificates in a file. A file that is not there is made.")
@interface KeystoreConfig {

    /** Kura's, so that a Kura gateway's configuration fits. */
    String PID = "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";

    @AttributeDefinition(name = "File", description = "PKCS #12 or JKS. A relative path begins in Kura's data folder.")
    String keystore_path();

    @AttributeDefinition(
            name = "Password",
            type = AttributeType.PASSWORD,
            required = false,
            description = "Of the file and of every key in it. When it is changed here, the file is changed too.")
    String keystore_password() default "changeit";

    @AttributeDefinition(
            name = "Choose a password",
            required = false,
            description = "Replaces the password with a random one, once, and turns itself off.")
    boolean randomize_password() default false;

    @AttributeDefinition(
            name = "Revocation lists",
            required = false,
            description = "File of added revocation lists; beside the keystore if nothing is given.")
    String crl_store_path() default "";

    @AttributeDefinition(
            name = "Check revocation lists",
            description = "Takes only a list that a trusted certificate of this keystore has signed.")
    boolean verify_crl() default true;
}
