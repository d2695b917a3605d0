// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.junit.jupiter.api.Test;

class LampTest {

    private final Lamp lamp = new Lamp();
    private final Link low = new Link(CloudConnectionStatusService.PRIORITY_LOW);
    private final Link high = new Link(CloudConnectionStatusService.PRIORITY_HIGH);

    @Test
    void isOffWhileNobodyIsRegistered() {
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.OFF);
    }

    @Test
    void showsTheHighestPriority() {
        lamp.register(low);
        assertThat(lamp.updateStatus(low, CloudConnectionStatusEnum.ON)).isTrue();
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.ON);
        lamp.register(high);
        lamp.updateStatus(high, CloudConnectionStatusEnum.FAST_BLINKING);
        lamp.updateStatus(low, CloudConnectionStatusEnum.SLOW_BLINKING);
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.FAST_BLINKING);
        lamp.unregister(high);
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.SLOW_BLINKING);
        lamp.unregister(low);
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.OFF);
    }

    @Test
    void aComponentRemembersItsStatus() {
        lamp.updateStatus(low, CloudConnectionStatusEnum.HEARTBEAT);
        assertThat(low.getNotificationStatus()).isEqualTo(CloudConnectionStatusEnum.HEARTBEAT);
    }

    @Test
    void aComponentThatRefusesItsStatusIsAFailedUpdate() {
        low.refuse = true;
        lamp.register(low);
        assertThat(lamp.updateStatus(low, CloudConnectionStatusEnum.ON)).isFalse();
        assertThat(lamp.shown()).isEqualTo(CloudConnectionStatusEnum.OFF);
    }

    private static final class Link implements CloudConnectionStatusComponent {

        private final int priority;
        private CloudConnectionStatusEnum status = CloudConnectionStatusEnum.OFF;
        private boolean refuse;

        Link(int priority) {
            this.priority = priority;
        }

        @Override
        public int getNotificationPriority() {
            return priority;
        }

        @Override
        public CloudConnectionStatusEnum getNotificationStatus() {
            return status;
        }

        @Override
        public void setNotificationStatus(CloudConnectionStatusEnum next) {
            if (refuse) {
                throw new IllegalStateException("closed");
            }
            status = next;
        }
    }
}
