// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.NoReply;
import io.penstock.driver.modbus.FieldException.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One caller's time on the line. A unit that did not reply, or a line that failed, is not waited for again in the same
 * turn: a read of many blocks from a dead device takes one timeout and not one for each.
 */
final class Turn {

    private final Line line;
    private final Settings settings;
    private final Map<Integer, NoReply> silent = new HashMap<>(0);
    private Optional<FieldException> dead = Optional.empty();

    Turn(Line line, Settings settings) {
        this.line = line;
        this.settings = settings;
    }

    Reply ask(Request request) throws FieldException {
        if (dead.isPresent()) {
            throw dead.get();
        }
        if (!silent.isEmpty() && silent.containsKey(request.unit())) {
            throw silent.get(request.unit());
        }
        try {
            return line.ask(settings, request);
        } catch (Refused e) {
            throw e;
        } catch (NoReply e) {
            silent.put(request.unit(), e);
            throw e;
        } catch (FieldException e) {
            dead = Optional.of(e);
            throw e;
        }
    }
}
