// SPDX-License-Identifier: Apache-2.0
/** The inference engine on ONNX Runtime: model bundles in, slots out. */
package io.penstock.inference.onnx;
