package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.ashar.notifications.mailroom.Aftermath;
import org.ashar.notifications.mailroom.Decision;
import org.ashar.notifications.mailroom.Ending;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.AddressMark;
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

/** Letters with their states, for those who look after them: no addresses, no words. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterController {

	private static final Set<LetterState> LINES = EnumSet.of(LetterState.AWAITING_DIGEST,
			LetterState.FOLDED_INTO_DIGEST);

	private final Mailroom mailroom;

	private final Aftermath aftermath;

	LetterController(Mailroom mailroom, Aftermath aftermath) {
		this.mailroom = mailroom;
		this.aftermath = aftermath;
	}

	/** The newest first. */
	@GetMapping
	Page<Body> list(@RequestParam(required = false) @Nullable String state, Cursor cursor, Caller caller) {
		caller.require(Role.ADMIN, Role.NOTIFICATION_MANAGER);
		List<Letter> letters = mailroom.list(LetterQuery.state(state), LetterQuery.place(cursor), cursor.limit() + 1);
		return Page.of(letters, cursor, LetterQuery::cursor).map(Body::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<Body> read(@PathVariable LetterId id, Caller caller) {
		caller.require(Role.ADMIN, Role.NOTIFICATION_MANAGER);
		return answer(aftermath.get(id));
	}

	/**
	 * Says what became of a letter of which nobody knows: it arrived, it is lost, or it
	 * is lost and to be sent again. Nothing else ever sends such a letter to subscribers.
	 */
	@PostMapping("/{id}/decide")
	ResponseEntity<Body> decide(@PathVariable LetterId id, IfMatch seen, @RequestBody @Valid Wanted wanted,
			Caller caller) {
		caller.require(Role.ADMIN, Role.NOTIFICATION_MANAGER);
		Decision.Choice choice = Decision.Choice.valueOf(wanted.decision().toUpperCase(Locale.ROOT));
		return answer(aftermath.decide(id, choice, caller.account(), wanted.note(), seen.version()));
	}

	private static ResponseEntity<Body> answer(Letter letter) {
		return ResponseEntity.ok()
			.eTag(Etag.of(letter.version()))
			.cacheControl(CacheControl.noStore())
			.body(Body.of(letter));
	}

	/** What became of it, and how that is known. */
	record Wanted(@NotNull @Pattern(regexp = "arrived|lost|again") String decision, @NotNull @SingleLine String note) {
	}

	/** What somebody decided about a letter. */
	record Decided(String decision, String by, Instant at, String note) {

		static Decided of(Decision decision) {
			return new Decided(decision.choice().name().toLowerCase(Locale.ROOT), decision.by(), decision.at(),
					decision.note());
		}
	}

	/**
	 * A letter in JSON.
	 *
	 * @param id null of a line that waits for a digest, or has become part of one: it is
	 * no letter yet that could be looked up
	 * @param domain of its reader's address
	 * @param status why it was not taken, as an enhanced status code
	 */
	record Body(@Nullable String id, long version, String kind, String state, Instant plannedAt, Instant due,
			@Nullable Instant settledAt, @Nullable Integer code, @Nullable String status, @Nullable String domain,
			@Nullable String withheld, @Nullable Decided decided) {

		static Body of(Letter letter) {
			Optional<Ending> ending = letter.ending();
			return new Body(LINES.contains(letter.state()) ? null : letter.id().value().toString(), letter.version(),
					letter.kind().name().toLowerCase(Locale.ROOT), letter.state().code(), letter.plannedAt(),
					letter.due(), ending.map(Ending::at).orElse(null), letter.code().orElse(null),
					letter.status().orElse(null), letter.destination().map(AddressMark::domain).orElse(null),
					ending.map(Ending::withheld).map(Withheld::code).orElse(null),
					letter.decision().map(Decided::of).orElse(null));
		}
	}

}
