// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditContextTest {

    private final AuditContext admin = new AuditContext(Map.of("identity", "admin"));
    private final AuditContext cloud = new AuditContext(Map.of("entrypoint", "Cloud"));

    @Test
    void aThreadWithoutAContextActsOfItsOwnAccord() {
        assertThat(AuditContext.current()).isEmpty();
        assertThat(AuditContext.currentOrInternal().getProperties()).isEqualTo(Map.of("entrypoint", "Internal"));
    }

    @Test
    void closingAnInnerScopeBringsBackTheOuterOne() {
        try (var outer = AuditContext.openScope(admin)) {
            try (var inner = AuditContext.openScope(cloud)) {
                assertThat(AuditContext.current()).containsSame(cloud);
            }
            assertThat(AuditContext.current()).containsSame(admin);
        }
        assertThat(AuditContext.current()).isEmpty();
    }

    @Test
    void anotherThreadDoesNotSeeIt() throws InterruptedException {
        try (var scope = AuditContext.openScope(admin)) {
            var seen = new AuditContext[1];
            var thread = new Thread(() -> seen[0] = AuditContext.current().orElse(null));
            thread.start();
            thread.join();
            assertThat(seen[0]).isNull();
        }
    }

    @Test
    void aValueCannotFakeASecondLogLine() {
        assertThat(new AuditContext(Map.of("identity", "x\nADMIN\tok")).toString())
                .doesNotContain("\n", "\t");
    }
}
