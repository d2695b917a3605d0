// SPDX-License-Identifier: Apache-2.0
/** Unpacks ONNX Runtime's native libraries once, so that a start does not copy them. */
package io.penstock.inference.runtime;
