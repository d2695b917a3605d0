// SPDX-License-Identifier: Apache-2.0
package io.penstock.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines of the house: data flows one way, and so do dependencies. */
class HouseTest {

    private static final String[] HOST = {
        "io.penstock.kura.configuration..",
        "io.penstock.kura.security..",
        "io.penstock.kura.system..",
        "io.penstock.kura.wire..",
        "io.penstock.kura.asset.."
    };

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter().importPackages("io.penstock");
        assertTrue(all.size() > 100, "the bundles' classes are on the class path: " + all.size());
    }

    @Test
    void noBundleKnowsWhichHostItIsOn() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.penstock.kura..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOST));
    }

    @Test
    void nothingPointsAtTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.penstock.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.penstock.console.."));
    }

    @Test
    void anApiKnowsNoProvider() {
        check(classes()
                .that()
                .resideInAnyPackage("io.penstock.*.api..", "io.penstock.kura.seam..", "org.eclipse.kura..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "javax.xml..",
                        "org.osgi..",
                        "org.eclipse.kura..",
                        "io.penstock.*.api..",
                        "io.penstock.kura.seam.."))
                .allowEmptyShould(true));
    }

    @Test
    void aStageKnowsNoLaterStage() {
        check(before("driver", "filter", "inference", "store", "cloud", "deploy"));
        check(before("filter", "inference", "store", "cloud", "deploy"));
        check(before("inference", "driver", "filter", "store", "cloud", "deploy"));
        check(before("store", "driver", "filter", "inference", "cloud", "deploy"));
        check(before("cloud", "driver", "filter", "inference", "deploy"));
    }

    @Test
    void nothingSleepsToWait() {
        check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    }

    @Test
    void noBundleChoosesBetweenServletWorlds() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.penstock.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.servlet..", "jakarta.servlet..", "javax.ws.rs..", "jakarta.ws.rs.."));
    }

    private static ArchRule before(String folder, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "io.penstock." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("io.penstock." + folder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private static void check(ArchRule rule) {
        rule.check(all);
    }
}
