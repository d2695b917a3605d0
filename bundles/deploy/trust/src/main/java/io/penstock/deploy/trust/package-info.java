// SPDX-License-Identifier: Apache-2.0
/**
 * Says which units may be installed: who signed them, whether they are whole, and whether they are newer than what was
 * confirmed. Certificates are X.509 (RFC 5280); the cryptography is the JDK's.
 */
package io.penstock.deploy.trust;
