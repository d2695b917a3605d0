// SPDX-License-Identifier: Apache-2.0
/** The audit trail: lines that name the hash of the line before, so that none can be changed or taken out unseen. */
package io.penstock.deploy.trust.audit;
