// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.kura.marshal.PlainConfiguration;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.eclipse.kura.crypto.CryptoService;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(crypto());

    @Test
    void whatIsClearIsSealedAndWhatIsSealedStays() throws Exception {
        Map<String, Object> shown = secrets.sealed(new PlainConfiguration(
                        "a",
                        Map.of(
                                "clear", new Password("secret"),
                                "sealed", new Password("sealed:secret"),
                                "empty", new Password(""),
                                "several", new Password[] {new Password("one"), new Password("sealed:two")},
                                "text", "secret")))
                .getConfigurationProperties();
        assertThat(shown.get("clear")).hasToString("sealed:secret");
        assertThat(shown.get("sealed")).hasToString("sealed:secret");
        assertThat(shown.get("empty")).hasToString("");
        assertThat((Password[]) shown.get("several"))
                .extracting(Password::toString)
                .containsExactly("sealed:one", "sealed:two");
        assertThat(shown.get("text")).isEqualTo("secret"); // nobody said that it is one
    }

    @Test
    void aTextThatIsDeclaredAsAPasswordIsOne() throws Exception {
        var attribute = new Tad();
        attribute.setId("pw");
        attribute.setType(Tscalar.PASSWORD);
        var definition = new Tocd();
        definition.addAD(attribute);
        var configuration =
                new PlainConfiguration("a", Optional.of(definition), Map.of("pw", "secret", "other", "secret"));
        Map<String, Object> shown = secrets.sealed(configuration).getConfigurationProperties();
        assertThat(shown.get("pw")).isInstanceOf(Password.class).hasToString("sealed:secret");
        assertThat(shown.get("other")).isEqualTo("secret");
    }

    /** Seals by writing a word in front. */
    private static CryptoService crypto() {
        return (CryptoService) Proxy.newProxyInstance(
                SecretsTest.class.getClassLoader(),
                new Class<?>[] {CryptoService.class},
                (proxy, method, arguments) -> {
                    String text = new String((char[]) arguments[0]);
                    return switch (method.getName()) {
                        case "encryptAes" -> ("sealed:" + text).toCharArray();
                        case "decryptAes" -> {
                            if (!text.startsWith("sealed:")) {
                                throw new KuraException(KuraErrorCode.DECODER_ERROR, "not sealed");
                            }
                            yield text.substring("sealed:".length()).toCharArray();
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
