package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The doors of events: tickets, lists on paper, devices, and who was seen. */
public interface Doors {

	@GetExchange("/api/v1/registrations/ticket.{form}")
	ResponseEntity<byte[]> ticket(@PathVariable String form, @RequestHeader("Registration-Token") String token);

	/** The list for the table at the door, PDF. */
	@GetExchange("/api/v1/events/{event}/registrations/attendance.pdf")
	ResponseEntity<byte[]> attendanceList(@PathVariable String event);

	@PostExchange("/api/v1/events/{event}/devices")
	Enrolled enrol(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody Map<String, String> device);

	@GetExchange("/api/v1/events/{event}/devices")
	List<Device> devices(@PathVariable String event);

	@PostExchange("/api/v1/events/{event}/devices/{device}/revoke")
	Device revoke(@PathVariable String event, @PathVariable String device);

	@GetExchange("/api/v1/events/{event}/attendance")
	Listed<Seen> attendance(@PathVariable String event, @RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/events/{event}/attendance/refused")
	Listed<Refused> refused(@PathVariable String event, @RequestParam Map<String, String> filter);

	/** Whoever has the token has the list. */
	record Enrolled(String id, String token) {

		@Override
		public String toString() {
			return "Enrolled[" + this.id + "]";
		}
	}

	/** A phone or laptop at the door. */
	record Device(String id, String name, Instant enrolledAt, @Nullable Instant revokedAt) {
	}

	/** Somebody who was seen, for the organizer's eyes; never written to a log. */
	record Seen(String name, @Nullable String category, @Nullable String state, List<String> flags, List<Visit> visits,
			List<Scan> attempts) {

		@Override
		public String toString() {
			return "Seen[…]";
		}
	}

	/** From coming in until going out; without a session at the main door. */
	record Visit(@Nullable String sessionId, Instant in, String by, @Nullable Instant out) {
	}

	/** A scan that changed nothing. */
	record Scan(@Nullable String sessionId, String direction, Instant at, String by) {
	}

	/** A ticket that proved nothing. */
	record Refused(String why, Instant at, String by) {
	}

}
