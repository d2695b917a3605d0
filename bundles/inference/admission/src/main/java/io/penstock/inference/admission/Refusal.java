// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.InferenceException;
import java.time.Duration;

/** Every reason for which a model is not admitted, in the operator's words. */
final class Refusal {

    static InferenceException malformed(String what) {
        return of("malformed", "The model file is not ONNX as it should be: " + what + ". Export it again.");
    }

    static InferenceException externalData() {
        return of("external_data", "A tensor of the model is kept in another file. Export the model as one file.");
    }

    static InferenceException customOperator(String domain) {
        return of(
                "custom_operator",
                "The model needs operators of " + domain + ", which is a library of its own; none is ever loaded here."
                        + " Export it with standard operators.");
    }

    static InferenceException golden(String what) {
        return of("golden", what);
    }

    static InferenceException latency(double micros, long budget) {
        return of(
                "latency",
                "A run takes " + Math.round(micros) + " us here (p99), and the descriptor's budget is " + budget
                        + " us. Make the model smaller, or the budget larger.");
    }

    static InferenceException budget(long kilobytes, long megabytes) {
        return of(
                "memory",
                "The model took " + (kilobytes + 1023) / 1024 + " MB, and the descriptor's budget is " + megabytes
                        + " MB. Make the model smaller, or the budget larger.");
    }

    static InferenceException memory(int megabytes, String said) {
        return of(
                "memory",
                "The model wanted more than the " + megabytes + " MB that one may take" + quoted(said)
                        + ". Make it smaller, or raise penstock.admission.memory.mb.");
    }

    static InferenceException deadline(Duration limit) {
        return of(
                "deadline",
                "The model was not opened and run within " + limit.toSeconds()
                        + " s, and its process was ended. Make it smaller, or raise penstock.admission.deadline.s.");
    }

    static InferenceException crashed(int signal, String said) {
        return of(
                "crashed",
                "The model took down the process that opened it, by signal " + signal + quoted(said)
                        + ". The gateway was not touched. Export the model again, with another version of the tool.");
    }

    static InferenceException silent(int code, String said) {
        return of(
                "silent",
                "The process that opened the model ended with code " + code + " and without an answer" + quoted(said)
                        + ". Export the model again, with another version of the tool.");
    }

    static InferenceException garbage() {
        return of(
                "garbage",
                "The process that opened the model answered with something else than an answer."
                        + " Export the model again, with another version of the tool.");
    }

    static InferenceException killed() {
        return of(
                "killed",
                "The process that opened the model was killed from outside, perhaps for want of memory on the machine."
                        + " Free memory, and install the model again.");
    }

    static InferenceException noChild(String why) {
        return of(
                "no_child",
                "No process can be started to open the model in: " + why + ". Set penstock.admission.java to a java"
                        + " executable, or penstock.admission.without.child to open, which risks the gateway.");
    }

    static InferenceException noNative(String why) {
        return new InferenceException(
                "inference.no_native",
                "ONNX Runtime's library cannot be loaded: " + why
                        + ". It runs on Linux on x86-64 and aarch64, from a folder that is not mounted noexec.");
    }

    private static InferenceException of(String reason, String message) {
        return new InferenceException("admission." + reason, message);
    }

    private static String quoted(String said) {
        return said.isBlank() ? "" : " (" + said + ")";
    }

    private Refusal() {}
}
