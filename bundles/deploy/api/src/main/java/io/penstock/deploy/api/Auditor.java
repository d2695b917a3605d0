// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import io.penstock.kura.seam.audit.AuditLog;
import org.osgi.annotation.versioning.ConsumerType;

/** The audit log as deploy knows it; other stages know it by the name that it extends. A service. */
@ConsumerType
public interface Auditor extends AuditLog {}
