// SPDX-License-Identifier: Apache-2.0
/**
 * The program of the child: opens what it is given, runs it, and says in numbers what came out. It needs the JDK and ONNX
 * Runtime's classes only, and it judges nothing: what a model has shared a process with is not asked for an opinion.
 */
package io.penstock.inference.admission.child;
