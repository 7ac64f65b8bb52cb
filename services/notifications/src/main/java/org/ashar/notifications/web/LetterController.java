package org.ashar.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.ashar.notifications.mailroom.Ending;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters with their states, for those who look after them: no addresses, no words. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterController {

	private final Mailroom mailroom;

	LetterController(Mailroom mailroom) {
		this.mailroom = mailroom;
	}

	/** The newest first. */
	@GetMapping
	Page<Body> list(@RequestParam(required = false) @Nullable String state, Cursor cursor, Caller caller) {
		caller.require(Role.ADMIN, Role.NOTIFICATION_MANAGER);
		List<Letter> letters = mailroom.list(LetterQuery.state(state), LetterQuery.place(cursor), cursor.limit() + 1);
		return Page.of(letters, cursor, LetterQuery::cursor).map(Body::of);
	}

	/** A letter in JSON. */
	record Body(String id, String kind, String state, Instant plannedAt, Instant due, @Nullable Instant settledAt,
			@Nullable Integer code, @Nullable String withheld) {

		static Body of(Letter letter) {
			Optional<Ending> ending = letter.ending();
			return new Body(letter.id().value().toString(), letter.kind().name().toLowerCase(Locale.ROOT),
					letter.state().code(), letter.plannedAt(), letter.due(), ending.map(Ending::at).orElse(null),
					letter.code().orElse(null), ending.map(Ending::withheld).map(Withheld::code).orElse(null));
		}
	}

}
