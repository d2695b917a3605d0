// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.annotation;

/** @@DOC */
public @interface Nullable {}
