// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.Lost;
import io.penstock.driver.modbus.FieldException.Malformed;
import io.penstock.driver.modbus.FieldException.NoReply;
import io.penstock.driver.modbus.FieldException.NotConnected;
import io.penstock.driver.modbus.FieldException.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One caller's time on the line: how much is tried before the rest of a read is given up, so that a dead device costs
 * two timeouts and not one for each request, while one request that a device never answers, or answers by hanging up,
 * leaves the others alone.
 */
final class Turn {

    /** A unit that left so many requests in a row unanswered is not asked again. */
    private static final int SILENT_UNIT = 2;

    /** After so many in a row without a reply, of whichever units, nobody is asked again. */
    private static final int SILENT_LINE = 3;

    /** Nor after the connection broke so often. */
    private static final int BREAKS = 2;

    private final Line line;
    private final Settings settings;
    private final Map<Integer, Integer> silent = new HashMap<>(0);
    private Optional<FieldException> over = Optional.empty();
    private Optional<FieldException> failure = Optional.empty();
    private boolean answered;
    private int silentInARow;
    private int requests;
    private int breaks;

    Turn(Line line, Settings settings) {
        this.line = line;
        this.settings = settings;
    }

    Reply ask(Request request) throws FieldException {
        if (over.isPresent()) {
            throw over.get();
        }
        if (!silent.isEmpty() && silent.getOrDefault(request.unit(), 0) >= SILENT_UNIT) {
            throw new NoReply("unit " + request.unit() + " did not reply to what was asked before " + request
                    + ", so this was not asked; check the device and the unit id");
        }
        try {
            requests++;
            var reply = line.ask(settings, request);
            answered(request);
            return reply;
        } catch (Refused e) {
            answered(request);
            throw e;
        } catch (NoReply e) {
            unanswered(request, e);
            throw e;
        } catch (NotConnected e) {
            over = Optional.of(e);
            failure = Optional.empty(); // the line knows
            throw e;
        } catch (Lost | Malformed e) {
            failure = Optional.of(e);
            over = ++breaks >= BREAKS ? failure : over;
            throw e;
        }
    }

    /** Whether the rest was given up. */
    boolean over() {
        return over.isPresent();
    }

    /** Tells the line where nothing was answered. */
    void end() {
        if (!answered) {
            failure.ifPresent(why -> line.unanswered(settings, requests, why));
        }
    }

    private void answered(Request request) {
        answered = true;
        silentInARow = 0;
        if (!silent.isEmpty()) {
            silent.remove(request.unit());
        }
    }

    private void unanswered(Request request, NoReply why) {
        failure = Optional.of(why);
        silent.merge(request.unit(), 1, Integer::sum);
        if (++silentInARow >= SILENT_LINE) {
            over = Optional.of(why);
        }
    }
}
