package org.ashar.notifications.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may report what became of letters ({@code ASHAR_MAIL_REPORTS_…}).
 *
 * @param secret {@code whsec_} and a key in base64, as Standard Webhooks has it; without
 * it nobody may
 */
@ConfigurationProperties("ashar.mail-reports")
record ReportSettings(@Nullable String secret) {

	/** It is nobody's business. */
	@Override
	public String toString() {
		return "ReportSettings";
	}
}
