// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import static io.penstock.kura.configuration.Gateway.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.configuration.Gateway.Instances;
import io.penstock.kura.marshal.PlainConfiguration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.SelfConfiguringComponent;
import org.eclipse.kura.configuration.metatype.AD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;

/** Against Felix's ConfigAdmin and the real CryptoService. */
class ChangingTest {

    private static final String SET_POINT = "<AD id='set.point' type='Double' default='20.0' min='5' max='40'/>";
    private static final String MODE = "<AD id='mode' type='String' default='eco'>"
            + "<Option label='Eco' value='eco'/><Option label='Max' value='max'/></AD>";
    private static final String PASSWORD = "<AD id='pw' type='Password' required='false'/>";

    private Gateway gateway;
    private Bundle bundle;
    private Instances instances;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        gateway = new Gateway(folder);
        bundle = gateway.heater("1.0.0", SET_POINT, MODE, PASSWORD);
        instances = new Instances(gateway.framework().context(), FACTORY);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void anInstanceIsCreatedWithItsNameAndItsDefaults() throws Exception {
        create("boiler 1", Map.of("set.point", 21.5));

        await().untilAsserted(() ->
                assertThat(instances.seen("boiler 1", "set.point")).containsExactly("21.5"));
        assertThat(instances.seen("boiler 1", "mode")).containsExactly("eco");
        assertThat(instances.seen("boiler 1", "service.factoryPid")).containsExactly(FACTORY);
        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("boiler 1");
        Configuration[] all = gateway.framework().admin().listConfigurations(null);
        assertThat(all)
                .singleElement()
                .extracting(Configuration::getBundleLocation)
                .isEqualTo("?");
    }

    /** '|' would read as a target, the others as parts of a filter. */
    @Test
    void aNameMayHaveAnyCharacterThatXmlHas() throws Exception {
        String name = "a|b*(c)\\=\u00E4";
        create(name, Map.of());
        await().untilAsserted(() -> assertThat(instances.seen(name, "mode")).containsExactly("eco"));
        gateway.service().updateConfiguration(name, Map.of("mode", "max"), false);
        await().untilAsserted(() -> assertThat(instances.seen(name, "mode")).containsExactly("eco", "max"));
        gateway.service().deleteFactoryConfiguration(name, false);
        await().untilAsserted(() -> assertThat(instances.deleted).hasSize(1));
    }

    @Test
    void anInstanceMayBeCreatedBeforeItsBundleIsThere() throws Exception {
        gateway.service().createFactoryConfiguration("org.acme.Cooler", "cooler", Map.of("x", 1), false);

        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("cooler");
        gateway.framework()
                .bundle(
                        "org.acme.cooler",
                        "1.0.0",
                        Map.of(),
                        Map.of(
                                "OSGI-INF/metatype/org.acme.Cooler.xml",
                                Gateway.metatype("org.acme.Cooler", true, "<AD id='y' type='Integer' default='2'/>")));

        await().untilAsserted(() ->
                assertThat(properties("cooler")).containsEntry("x", 1).containsEntry("y", 2));
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        create("boiler", Map.of());
        assertThatThrownBy(() -> create("boiler", Map.of("mode", "max")))
                .hasMessageContaining("configuration.pid_taken")
                .hasMessageContaining("boiler");
        assertThat(properties("boiler")).containsEntry("mode", "eco");
    }

    @Test
    void aNameIsNeeded() {
        assertThatThrownBy(() -> create(" ", Map.of())).hasMessageContaining("configuration.pid");
        assertThatThrownBy(() -> create(null, Map.of())).hasMessageContaining("configuration.pid");
        assertThatThrownBy(() -> gateway.service().createFactoryConfiguration(null, "a", Map.of(), false))
                .hasMessageContaining("configuration.pid");
    }

    @Test
    void anUpdateMerges() throws Exception {
        create("boiler", Map.of("set.point", 21.5, "channel#x", "kept"));

        gateway.service().updateConfiguration("boiler", Map.of("mode", "max"), false);

        await().untilAsserted(() -> assertThat(instances.seen("boiler", "mode")).containsExactly("eco", "max"));
        assertThat(properties("boiler")).containsEntry("set.point", 21.5).containsEntry("channel#x", "kept");
    }

    @Test
    void nothingAsksForTheDefaultOrTakesAKeyAway() throws Exception {
        create("boiler", Map.of("set.point", 21.5, "extra", "x"));
        var wanted = new HashMap<String, Object>();
        wanted.put("set.point", null);
        wanted.put("extra", null);

        gateway.service().updateConfiguration("boiler", wanted, false);

        assertThat(properties("boiler")).containsEntry("set.point", 20.0).doesNotContainKey("extra");
    }

    @Test
    void anUpdateThatChangesNothingReachesNobody() throws Exception {
        create("boiler", Map.of("pw", new Password("secret")));
        gateway.service().updateConfiguration("boiler", Map.of("mode", "eco", "pw", new Password("secret")), false);
        gateway.service().updateConfiguration("boiler", Map.of("mode", "max"), false);
        await().untilAsserted(() -> assertThat(instances.seen("boiler", "mode")).containsExactly("eco", "max"));
    }

    @Test
    void whatIsNotValidChangesNothingAndSaysWhatWouldBe() throws Exception {
        create("boiler", Map.of());
        create("oven", Map.of());
        assertThatThrownBy(() -> gateway.service()
                        .updateConfigurations(
                                List.of(
                                        new PlainConfiguration("boiler", Map.of("set.point", 30.0)),
                                        new PlainConfiguration("oven", Map.of("set.point", 41.0, "mode", "mx"))),
                                true))
                .isInstanceOfSatisfying(KuraException.class, e -> assertThat(e.getCode())
                        .isEqualTo(KuraErrorCode.CONFIGURATION_ATTRIBUTE_INVALID))
                .hasMessageContaining("set.point of oven = 41.0, and allowed is 5 to 40.")
                .hasMessageContaining("mode of oven = mx, and allowed is one of eco, max.");
        assertThat(properties("boiler")).containsEntry("set.point", 20.0);
        assertThat(gateway.service().getSnapshots()).isEmpty();
        assertThatThrownBy(() -> create("third", Map.of("set.point", 5))).hasMessageContaining("type Double");
        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("boiler", "oven");
    }

    @Test
    void aComponentThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> gateway.service().updateConfiguration("nobody", Map.of("a", 1), false))
                .hasMessageContaining("configuration.unknown");
        assertThatThrownBy(() -> gateway.service().deleteFactoryConfiguration("nobody", false))
                .hasMessageContaining("configuration.unknown");
        assertThat(gateway.service().getConfigurableComponentPids()).isEmpty();
    }

    @Test
    void anUpdateThatNamesAFactoryCreatesWhatIsNotThere() throws Exception {
        gateway.service()
                .updateConfigurations(
                        List.of(new PlainConfiguration(
                                "boiler",
                                Map.of("service.factoryPid", FACTORY, "mode", "max", "service.pid", "ignored"))),
                        false);
        await().untilAsserted(() -> assertThat(instances.seen("boiler", "mode")).containsExactly("max"));
        assertThat(instances.seen("boiler", "set.point")).containsExactly("20.0");
    }

    @Test
    void twoUpdatesOfOneComponentAreOne() throws Exception {
        create("boiler", Map.of());
        gateway.service()
                .updateConfigurations(
                        List.of(
                                new PlainConfiguration("boiler", Map.of("mode", "max", "set.point", 6.0)),
                                new PlainConfiguration("boiler", Map.of("set.point", 7.0))),
                        false);
        assertThat(properties("boiler")).containsEntry("mode", "max").containsEntry("set.point", 7.0);
    }

    @Test
    void aPasswordReachesTheComponentSealedAndTheOperatorInClear() throws Exception {
        create("boiler", Map.of("pw", new Password("secret")));

        await().untilAsserted(() -> assertThat(instances.seen("boiler", "pw")).hasSize(1));
        String sealed = (String) instances.seen("boiler", "pw").get(0);
        assertThat(Sealed.isSealed(sealed)).isTrue();
        assertThat(gateway.crypto().decryptAes(sealed.toCharArray())).containsExactly("secret".toCharArray());
        assertThat(properties("boiler").get("pw")).isInstanceOf(Password.class).hasToString("secret");
        assertThat(gateway.service()
                        .getComponentConfigurations()
                        .get(0)
                        .getConfigurationProperties()
                        .get("pw"))
                .isInstanceOf(Password.class)
                .hasToString(sealed);
    }

    @Test
    void aTextForAPasswordIsSealedToo() throws Exception {
        create("boiler", Map.of("pw", "secret"));
        assertThat(properties("boiler").get("pw")).isInstanceOf(Password.class).hasToString("secret");
        assertThat(gateway.framework()
                        .admin()
                        .listConfigurations(null)[0]
                        .getProperties()
                        .get("pw")
                        .toString())
                .startsWith("aes1:");
    }

    @Test
    void aPasswordThatAnotherGatewaySealedIsRefused() throws Exception {
        create("boiler", Map.of());
        var foreign = new Password("aes1:00000000:" + "A".repeat(44));
        assertThatThrownBy(() -> gateway.service().updateConfiguration("boiler", Map.of("pw", foreign), false))
                .hasMessageContaining("configuration.password_key: pw of boiler");
    }

    @Test
    void aNewAttributeOfANewVersionGetsItsDefaultAndAnOldOneStays() throws Exception {
        create("boiler", Map.of("mode", "max"));
        await().untilAsserted(() -> assertThat(instances.seen("boiler", "mode")).hasSize(1));

        gateway.heater("2.0.0", SET_POINT, "<AD id='ramp' type='Integer' default='3'/>");

        await().untilAsserted(() -> assertThat(instances.seen("boiler", "ramp")).containsExactly("null", "3"));
        assertThat(instances.seen("boiler", "mode")).containsExactly("max", "max");
        assertThat(definition("boiler")).containsExactly("set.point", "ramp");
    }

    @Test
    void whileTwoVersionsRunTheNewerDefinesAndWhenItGoesTheOlderDoesAgain() throws Exception {
        create("boiler", Map.of());
        Bundle newer = gateway.heater("2.0.0", SET_POINT);
        assertThat(definition("boiler")).containsExactly("set.point");
        newer.uninstall();
        assertThat(definition("boiler")).containsExactly("set.point", "mode", "pw");
        bundle.stop();
        assertThat(gateway.service().getFactoryComponentPids()).isEmpty();
        assertThat(gateway.service().getComponentConfiguration("boiler").getDefinition())
                .isNull();
    }

    /** Two services under one name: a swap. */
    @Test
    void aComponentThatIsTwiceThereGoesWithTheSecond() throws Exception {
        var properties = new Hashtable<String, Object>(Map.of("service.pid", "s", "kura.service.pid", "twin"));
        var context = gateway.framework().context();
        var first = context.registerService(ConfigurableComponent.class, new ConfigurableComponent() {}, properties);
        var second = context.registerService(ConfigurableComponent.class, new ConfigurableComponent() {}, properties);
        first.unregister();
        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("twin");
        second.unregister();
        assertThat(gateway.service().getConfigurableComponentPids()).isEmpty();
    }

    /** Facts of Kura, R1 and trap 1. */
    @Test
    void aServiceWithoutANameOrWithAListOfPidsIsPassedOver() {
        var context = gateway.framework().context();
        context.registerService(
                ConfigurableComponent.class,
                new ConfigurableComponent() {},
                new Hashtable<>(Map.of("service.pid", "s")));
        context.registerService(
                ConfigurableComponent.class,
                new ConfigurableComponent() {},
                new Hashtable<>(Map.of("service.pid", List.of("a", "b"), "kura.service.pid", "k")));
        assertThat(gateway.service().getConfigurableComponentPids()).isEmpty();
    }

    @Test
    void aSingleComponentOfKurasKindIsConfiguredWhenItsBundleStarts() throws Exception {
        gateway.framework()
                .bundle(
                        "org.acme.clock",
                        "1.0.0",
                        Map.of("Service-Component", "OSGI-INF/*.xml"),
                        Map.of(
                                "OSGI-INF/clock.xml",
                                "<component name='org.acme.Clock'><service><provide interface='"
                                        + ConfigurableComponent.class.getName() + "'/></service></component>",
                                "OSGI-INF/metatype/org.acme.Clock.xml",
                                Gateway.metatype(
                                        "org.acme.Clock", false, "<AD id='port' type='Integer' default='123'/>")));

        await().untilAsserted(() -> assertThat(
                        gateway.framework().admin().listConfigurations("(service.pid=org.acme.Clock)"))
                .singleElement()
                .satisfies(each -> assertThat(each.getProperties().get("port")).isEqualTo(123))
                .satisfies(each ->
                        assertThat(each.getProperties().get("kura.service.pid")).isEqualTo("org.acme.Clock")));
    }

    @Test
    void whatSomebodyElseConfiguredStaysWhenDefaultsAreMerged() throws Exception {
        var before = gateway.framework().admin().getConfiguration("org.acme.Clock", "?");
        before.update(new Hashtable<>(Map.of("port", 7)));
        gateway.framework()
                .bundle(
                        "org.acme.clock",
                        "1.0.0",
                        Map.of("Service-Component", "OSGI-INF/*.xml"),
                        Map.of(
                                "OSGI-INF/clock.xml",
                                "<component name='org.acme.Clock'><service><provide interface='"
                                        + ConfigurableComponent.class.getName() + "'/></service></component>",
                                "OSGI-INF/metatype/org.acme.Clock.xml",
                                Gateway.metatype(
                                        "org.acme.Clock", false, "<AD id='port' type='Integer' default='123'/>")));
        await().untilAsserted(() ->
                assertThat(before.getProperties().get("kura.service.pid")).isEqualTo("org.acme.Clock"));
        assertThat(before.getProperties().get("port")).isEqualTo(7);
    }

    @Test
    void aHostsKeyInAnotherCaseIsNotTaken() throws Exception {
        create("boiler", Map.of("KURA.service.pid", "x", "Service.PID", "y", "mode", "max"));
        assertThat(properties("boiler"))
                .containsEntry("kura.service.pid", "boiler")
                .containsEntry("mode", "max");
    }

    @Test
    void aSingleComponentOfAnotherKindIsLeftAlone() throws Exception {
        gateway.framework()
                .bundle(
                        "org.other",
                        "1.0.0",
                        Map.of(),
                        Map.of(
                                "OSGI-INF/metatype/org.other.Servlet.xml",
                                Gateway.metatype(
                                        "org.other.Servlet", false, "<AD id='port' type='Integer' default='123'/>")));
        create("boiler", Map.of()); // the one thread works in order
        gateway.heater("2.0.0", SET_POINT, "<AD id='ramp' type='Integer' default='3'/>");
        await().untilAsserted(() -> assertThat(properties("boiler")).containsKey("ramp"));
        assertThat(gateway.framework().admin().listConfigurations("(service.pid=org.other.Servlet)"))
                .isNull();
    }

    /** Facts of Kura, R2: definition id, PID and file name are one. */
    @Test
    void aFactoryWhoseNamesDifferIsNone() throws Exception {
        gateway.framework()
                .bundle(
                        "org.misnamed",
                        "1.0.0",
                        Map.of(),
                        Map.of(
                                "OSGI-INF/metatype/other.xml",
                                Gateway.metatype("org.acme.Misnamed", true),
                                "OSGI-INF/metatype/broken.xml",
                                "<MetaData>"));
        assertThat(gateway.service().getFactoryComponentPids()).containsExactly(FACTORY);
    }

    @Test
    void aFactoryIsFoundByWhatItsComponentProvides() throws Exception {
        gateway.framework()
                .bundle(
                        "org.acme.cooler",
                        "1.0.0",
                        Map.of("Service-Component", "OSGI-INF/cooler.xml"),
                        Map.of(
                                "OSGI-INF/cooler.xml",
                                "<component name='org.acme.Cooler'><service><provide interface='org.acme.Cools'/></service></component>",
                                "OSGI-INF/metatype/org.acme.Cooler.xml",
                                Gateway.metatype("org.acme.Cooler", true, "<AD id='y' type='Integer' default='2'/>")));

        List<ComponentConfiguration> found =
                gateway.service().getServiceProviderOCDs("org.acme.Cools", "org.acme.Other");

        assertThat(found).extracting(ComponentConfiguration::getPid).containsExactly("org.acme.Cooler");
        assertThat(found.get(0).getConfigurationProperties()).containsEntry("y", 2);
        assertThat(gateway.service().getFactoryComponentOCDs()).hasSize(2);
        assertThat(gateway.service().getFactoryComponentOCD("org.acme.Unknown")).isNull();
        assertThat(gateway.service().getServiceProviderOCDs(Runnable.class)).isEmpty();
    }

    /** A component may call the service while it is asked, from a thread of its own: no lock is held over the call. */
    @Test
    void aComponentThatConfiguresItselfIsAskedWithoutALock() throws Exception {
        SelfConfiguringComponent component = () -> {
            try {
                CompletableFuture.runAsync(() -> {
                            try {
                                create("made while asked", Map.of());
                            } catch (KuraException e) {
                                assertThat(e).hasMessageContaining("configuration.pid_taken");
                            }
                        })
                        .get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("the lock is held", e);
            }
            return new PlainConfiguration("asset", Map.of("channel#a", 1, "pw", new Password("secret")));
        };
        gateway.framework()
                .context()
                .registerService(
                        SelfConfiguringComponent.class,
                        component,
                        new Hashtable<>(Map.of("service.pid", "s", "kura.service.pid", "asset")));

        assertThat(properties("asset")).containsEntry("channel#a", 1);
        long id = gateway.service().snapshot();

        assertThat(gateway.service().getSnapshot(id))
                .extracting(ComponentConfiguration::getPid)
                .containsExactlyInAnyOrder("asset", "made while asked");
        gateway.service().updateConfiguration("asset", Map.of("channel#a", 2), false);
        assertThat(gateway.framework().admin().listConfigurations("(service.pid=s)"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.getProperties().get("channel#a")).isEqualTo(2));
    }

    @Test
    void theDefaultConfigurationIsThatOfTheDefinition() throws Exception {
        create("boiler", Map.of("set.point", 30.0));
        assertThat(gateway.service().getDefaultComponentConfiguration("boiler").getConfigurationProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("set.point", 20.0, "mode", "eco"));
        assertThat(gateway.service().getDefaultComponentConfiguration(FACTORY).getConfigurationProperties())
                .containsEntry("set.point", 20.0);
    }

    @Test
    void aFilterChoosesByServiceProperties() throws Exception {
        create("boiler", Map.of("mode", "max"));
        create("oven", Map.of());
        await().untilAsserted(() -> assertThat(instances.updates).hasSize(2));
        var filter = gateway.framework().context().createFilter("(mode=max)");
        await().untilAsserted(() -> assertThat(gateway.service().getComponentConfigurations(filter))
                .extracting(ComponentConfiguration::getPid)
                .containsExactly("boiler"));
    }

    private void create(String pid, Map<String, Object> properties) throws KuraException {
        gateway.service().createFactoryConfiguration(FACTORY, pid, properties, false);
    }

    private Map<String, Object> properties(String pid) throws KuraException {
        return gateway.service().getComponentConfiguration(pid).getConfigurationProperties();
    }

    private List<String> definition(String pid) throws KuraException {
        return gateway.service().getComponentConfiguration(pid).getDefinition().getAD().stream()
                .map(AD::getId)
                .toList();
    }
}
