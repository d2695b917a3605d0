// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The crypto service. Its keys are made at the first start, in {@code penstock/crypto.keys} of Kura's data folder. */
@Component(name = "org.eclipse.kura.crypto.CryptoService", service = CryptoService.class, immediate = true)
public final class CryptoComponent extends HostCrypto {

    /** @throws IOException where the file of keys can't be read or made: nothing then starts that needs a password */
    @Activate
    public CryptoComponent(BundleContext context, @Reference(name = "SystemService") SystemService system)
            throws IOException {
        this(Path.of(system.getKuraDataDirectory(), "penstock"), context, new SecureRandom());
    }

    private CryptoComponent(Path folder, BundleContext context, SecureRandom random) throws IOException {
        super(
                new Seal(KeyRing.open(new Disk(), folder.resolve("crypto.keys"), random), random),
                new KuraSeal(Optional.ofNullable(context.getProperty(KuraSeal.KEY_PROPERTY))
                        .orElse(KuraSeal.DEFAULT_KEY)),
                new StorePasswords(new Disk(), folder.resolve("keystore-passwords.properties")));
    }
}
