// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/** Results of health checks: what was found, then what to do. */
final class Verdict {

    static Result ok(String found) {
        return result(Result.Status.OK, found, "");
    }

    static Result warn(String found, String todo) {
        return result(Result.Status.WARN, found, todo);
    }

    static Result critical(String found, String todo) {
        return result(Result.Status.CRITICAL, found, todo);
    }

    private static Result result(Result.Status status, String found, String todo) {
        var log = new ResultLog();
        log.add(new ResultLog.Entry(status, found));
        if (!todo.isEmpty()) {
            log.add(new ResultLog.Entry(status, todo));
        }
        return new Result(log);
    }

    private Verdict() {}
}
