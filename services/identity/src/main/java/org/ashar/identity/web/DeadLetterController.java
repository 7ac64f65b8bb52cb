package org.ashar.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.ashar.identity.deadletter.DeadLetter;
import org.ashar.identity.deadletter.DeadLetterDesk;
import org.ashar.identity.deadletter.DeadLetterId;
import org.ashar.identity.deadletter.Step;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages that a service could not handle, for admins. */
@RestController
@RequestMapping("/api/v1/dead-letters")
class DeadLetterController {

	private static final String STATES = "waiting|replaying|replayed|discarded";

	private final DeadLetterDesk desk;

	DeadLetterController(DeadLetterDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	Page<DeadLetterShape> page(@RequestParam(required = false) @Pattern(regexp = STATES) @Nullable String state,
			Cursor cursor, Caller caller) {
		caller.require(Role.ADMIN);
		DeadLetterId after = Optional.ofNullable(cursor.after()).map(Cursors::uuid).map(DeadLetterId::new).orElse(null);
		DeadLetter.State wanted = (state != null) ? DeadLetter.State.valueOf(state.toUpperCase(Locale.ROOT)) : null;
		return Page.of(desk.page(wanted, after, cursor.limit() + 1), cursor, letter -> letter.id().text())
			.map(DeadLetterShape::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<DeadLetterShape> read(@PathVariable DeadLetterId id, Caller caller) {
		caller.require(Role.ADMIN);
		return answer(desk.get(id));
	}

	/** 200 also when the service failed again: the last step says so. */
	@PostMapping("/{id}/replay")
	ResponseEntity<DeadLetterShape> replay(@PathVariable DeadLetterId id, IfMatch seen, Caller caller) {
		caller.require(Role.ADMIN);
		return answer(desk.replay(id, seen.version(), caller.account()));
	}

	@PostMapping("/{id}/discard")
	ResponseEntity<DeadLetterShape> discard(@PathVariable DeadLetterId id, IfMatch seen,
			@Valid @RequestBody Discard wanted, Caller caller) {
		caller.require(Role.ADMIN);
		return answer(desk.discard(id, seen.version(), caller.account(), wanted.reason()));
	}

	private static ResponseEntity<DeadLetterShape> answer(DeadLetter letter) {
		return ResponseEntity.ok()
			.eTag(Etag.of(letter.version()))
			.cacheControl(CacheControl.noStore())
			.body(DeadLetterShape.of(letter));
	}

	/** Giving a dead letter up; the reason stays with it. */
	record Discard(@NotNull @SingleLine(max = 500) String reason) {
	}

	/**
	 * A dead letter as the API shows it: never its content.
	 *
	 * @param service that could not handle it; empty when nobody says
	 * @param partition where it was read, or -1
	 * @param offset where it was read, or -1
	 * @param place its offset on the dead-letter topic
	 * @param size of its content in bytes
	 * @param told what its headers say of it
	 * @param cause the class of what went wrong first
	 */
	record DeadLetterShape(DeadLetterId id, long version, String state, String service, String topic, int partition,
			long offset, Instant writtenAt, Instant diedAt, long place, int size, Map<String, String> told,
			String cause, List<StepShape> steps) {

		static DeadLetterShape of(DeadLetter letter) {
			var origin = letter.origin();
			return new DeadLetterShape(letter.id(), letter.version(), code(letter.state()), origin.service(),
					origin.topic(), origin.partition(), origin.offset(), origin.writtenAt(), letter.diedAt(),
					origin.place(), origin.size(), origin.told(), letter.cause(),
					letter.steps().stream().map(StepShape::of).toList());
		}
	}

	/**
	 * What an operator did.
	 *
	 * @param by her account
	 * @param act replay or discard
	 * @param outcome of a replay: handled, failed, gone, unheard or unanswered
	 */
	record StepShape(String by, Instant at, String act, @Nullable String reason, @Nullable String outcome,
			@Nullable String cause) {

		static StepShape of(Step step) {
			return new StepShape(step.by(), step.at(), code(step.act()), step.reason(),
					Optional.ofNullable(step.outcome()).map(DeadLetterController::code).orElse(null), step.cause());
		}
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
