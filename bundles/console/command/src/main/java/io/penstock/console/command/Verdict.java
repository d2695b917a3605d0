// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/** What counters mean for health: the finding first, then what to do. */
final class Verdict {

    static Result of(EdgeStatistics edge) {
        if (edge.state() == EdgeStatistics.State.OPEN) {
            return ok(edge.in() + " in, " + edge.delivered() + " delivered");
        }
        return result(
                Result.Status.WARN,
                edge.held() + " records wait: the receiver is " + (edge.held() == 0 ? "away" : "away or slow"),
                "Look whether " + edge.receiver() + " is configured and its bundle runs.");
    }

    static Result of(StageStatistics stage) {
        long rejected =
                stage.rejected().values().stream().mapToLong(Long::longValue).sum();
        if (rejected == 0) {
            return ok(stage.in() + " in, " + stage.pending() + " inside");
        }
        return result(
                Result.Status.WARN,
                rejected + " of " + stage.in() + " records refused: " + stage.rejected(),
                "The reason codes are in the log and in the README of the bundle.");
    }

    static Result of(LinkStatistics link) {
        return switch (link.state()) {
            case UP, IDLE -> ok(link.peer());
            case DOWN ->
                result(
                        Result.Status.CRITICAL,
                        link.reason(),
                        "It is tried again; look whether " + link.peer() + " is switched on and can be reached.");
            case STOPPED ->
                result(
                        Result.Status.CRITICAL,
                        link.reason(),
                        "It is not tried again until its configuration is mended.");
        };
    }

    static Result ok(String found) {
        return result(Result.Status.OK, found, "");
    }

    static Result result(Result.Status status, String found, String todo) {
        var log = new ResultLog();
        log.add(new ResultLog.Entry(status, found));
        if (!todo.isEmpty()) {
            log.add(new ResultLog.Entry(status, todo));
        }
        return new Result(log);
    }

    private Verdict() {}
}
