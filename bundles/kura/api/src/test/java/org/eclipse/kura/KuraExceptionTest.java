// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KuraExceptionTest {

    private final IllegalStateException cause = new IllegalStateException("below");

    @ParameterizedTest
    @EnumSource(KuraErrorCode.class)
    void everyCodeHasASentence(KuraErrorCode code) {
        assertThat(new KuraException(code).getMessage()).matches("[A-Z].*[a-z]");
        assertThat(new KuraRuntimeException(code, "x")).hasMessageEndingWith(": x");
    }

    @Test
    void theDetailsFollowTheSentence() {
        assertThat(new KuraException(KuraErrorCode.CONFIGURATION_ATTRIBUTE_INVALID, "port", 70000, "above 65535"))
                .hasMessage("The attribute cannot have this value: port, 70000, above 65535")
                .hasNoCause();
    }

    @Test
    void aDetailIsNotAPattern() {
        assertThat(new KuraException(KuraErrorCode.NOT_FOUND, "{0} 'quoted'")).hasMessage("Not found: {0} 'quoted'");
    }

    @Test
    void nothingToTellLeavesNoColon() {
        assertThat(new KuraException(KuraErrorCode.NOT_FOUND)).hasMessage("Not found");
        assertThat(new KuraException(KuraErrorCode.NOT_FOUND, (Object[]) null)).hasMessage("Not found");
        assertThat(new KuraException(KuraErrorCode.NOT_FOUND, cause, "", null)).hasMessage("Not found");
        assertThat(new KuraException(null)).hasMessage("Error without a code");
    }

    @Test
    void aCauseIsACauseAndNotADetail() {
        assertThat(new KuraException(KuraErrorCode.IO_ERROR, cause))
                .hasMessage("Reading or writing failed")
                .hasCause(cause);
        assertThat(KuraException.internalError(cause).getCause()).isSameAs(cause);
        assertThat(KuraException.internalError("odd")).hasMessage("Internal error: odd");
        assertThat(KuraException.internalError(cause, "odd").getLocalizedMessage())
                .isEqualTo("Internal error: odd");
    }

    @Test
    void eachExceptionHasItsCode() {
        assertThat(List.of(
                        new KuraConnectException("x"),
                        new KuraDisconnectException("x"),
                        new KuraNotConnectedException("x"),
                        new KuraTimeoutException("x"),
                        new KuraTooManyInflightMessagesException("x"),
                        new KuraStoreException("x"),
                        new KuraStoreCapacityReachedException("x"),
                        new KuraIOException("x"),
                        new KuraProcessExecutionErrorException(cause, "x"),
                        new KuraPartialSuccessException("x", List.of(cause)),
                        new KuraUnsupportedModemException("x"),
                        new KuraBluetoothBeaconAdvertiserNotAvailable("x"),
                        new KuraBluetoothCommandException("x"),
                        new KuraBluetoothConnectionException("x"),
                        new KuraBluetoothDiscoveryException("x"),
                        new KuraBluetoothIOException("x"),
                        new KuraBluetoothNotificationException("x"),
                        new KuraBluetoothPairException("x"),
                        new KuraBluetoothRemoveException("x"),
                        new KuraBluetoothResourceNotFoundException("x")))
                .allSatisfy(e -> assertThat(e).hasMessageEndingWith(": x"))
                .extracting(KuraException::getCode)
                .containsExactly(
                        KuraErrorCode.CONNECTION_FAILED,
                        KuraErrorCode.DISCONNECTION_FAILED,
                        KuraErrorCode.NOT_CONNECTED,
                        KuraErrorCode.TIMED_OUT,
                        KuraErrorCode.TOO_MANY_INFLIGHT_MESSAGES,
                        KuraErrorCode.STORE_ERROR,
                        KuraErrorCode.STORE_ERROR,
                        KuraErrorCode.IO_ERROR,
                        KuraErrorCode.PROCESS_EXECUTION_ERROR,
                        KuraErrorCode.PARTIAL_SUCCESS,
                        KuraErrorCode.UNSUPPORTED_MODEM,
                        KuraErrorCode.BLE_RESOURCE_NOT_FOUND,
                        KuraErrorCode.BLE_COMMAND_ERROR,
                        KuraErrorCode.BLE_CONNECTION_ERROR,
                        KuraErrorCode.BLE_DISCOVERY_ERROR,
                        KuraErrorCode.BLE_IO_ERROR,
                        KuraErrorCode.BLE_NOTIFICATION_ERROR,
                        KuraErrorCode.BLE_PAIR_ERROR,
                        KuraErrorCode.BLE_REMOVE_ERROR,
                        KuraErrorCode.BLE_RESOURCE_NOT_FOUND);
    }

    @Test
    void anInvalidMessageMayHaveACauseOnly() {
        assertThat(new KuraInvalidMessageException(cause))
                .hasMessage("The message or its encoding is not valid")
                .hasCause(cause);
        assertThat(new KuraInvalidMetricTypeException("Short").getCode())
                .isEqualTo(KuraErrorCode.INVALID_METRIC_EXCEPTION);
    }
}
