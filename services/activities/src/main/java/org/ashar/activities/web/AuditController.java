package org.ashar.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.outbox.AuditEntry;
import org.ashar.infra.platform.outbox.AuditFilter;
import org.ashar.infra.platform.outbox.AuditTrail;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done in this service, for auditors. */
@RestController
class AuditController {

	private static final int LONGEST = 100;

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	/**
	 * Who did what to which record, with what was written before and after, also of what
	 * is not public; the newest first.
	 */
	@GetMapping("/api/v1/audit/activities")
	Page<AuditEntry> audit(@RequestParam(required = false) @SingleLine(max = LONGEST) @Nullable String kind,
			@RequestParam(required = false) @SingleLine(max = LONGEST) @Nullable String record,
			@RequestParam(required = false) @Nullable UUID account,
			@RequestParam(required = false) @SingleLine(max = LONGEST) @Nullable String role,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, Cursor cursor, Caller caller) {
		caller.require(Role.AUDITOR);
		AuditFilter filter = AuditFilter.ofDays(kind, record, account, role, from, to);
		List<AuditEntry> found = trail.find(filter, cursor.after(), cursor.limit() + 1);
		return Page.of(found, cursor, AuditEntry::place);
	}

}
