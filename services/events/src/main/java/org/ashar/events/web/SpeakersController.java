package org.ashar.events.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.Engagement;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventProblem;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.agenda.SpeakerState;
import org.ashar.events.agenda.SpeakersDesk;
import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Speakers say by a link that the organizer gives them whether they come; they need no
 * account.
 */
@RestController
class SpeakersController {

	static final String PATH = "/api/v1/speakers";

	static final String TOKEN = "Speaker-Token";

	private static final String PURPOSE = "event-speaker";

	private final SpeakersDesk desk;

	private final Tokens tokens;

	SpeakersController(SpeakersDesk desk, Tokens tokens) {
		this.desk = desk;
		this.tokens = tokens;
	}

	/** Who is to speak, each with the link by which she answers. */
	@GetMapping(EventController.PATH + "/{id}/speakers")
	ResponseEntity<List<Asked>> list(@PathVariable EventId id, Caller caller) {
		List<Asked> asked = desk.of(id, Actors.of(caller))
			.stream()
			.map(engagement -> new Asked(engagement.session().id(), SessionEntry.SpeakerEntry.of(engagement.speaker()),
					"/speakers/" + token(engagement.key())))
			.toList();
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(asked);
	}

	/** In which session she is to speak. */
	@GetMapping(PATH)
	ResponseEntity<Engaged> show(@RequestHeader(TOKEN) String token) {
		return engaged(desk.find(key(token)));
	}

	@PostMapping(PATH + "/confirm")
	ResponseEntity<Engaged> confirm(@Valid @RequestBody Token token) {
		return engaged(desk.answer(key(token.token()), SpeakerState.CONFIRMED));
	}

	@PostMapping(PATH + "/decline")
	ResponseEntity<Engaged> decline(@Valid @RequestBody Token token) {
		return engaged(desk.answer(key(token.token()), SpeakerState.DECLINED));
	}

	private String token(Engagement.Key key) {
		return tokens.issue(PURPOSE, key.event().value() + ":" + key.session().value() + ":" + key.who());
	}

	private Engagement.Key key(String token) {
		return tokens.check(PURPOSE, token)
			.flatMap(SpeakersController::parts)
			.orElseThrow(EventProblem.UnknownSpeaker::new);
	}

	private static Optional<Engagement.Key> parts(String id) {
		List<UUID> parts = List.of(id.split(":")).stream().map(UUID::fromString).toList();
		return Optional.of(new Engagement.Key(new EventId(parts.get(0)), new SessionId(parts.get(1)), parts.get(2)));
	}

	private static ResponseEntity<Engaged> engaged(Engagement engagement) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Engaged(engagement.event().id(), SessionEntry.of(engagement.session(), false),
					SessionEntry.SpeakerEntry.of(engagement.speaker())));
	}

	/**
	 * Somebody who is to speak.
	 *
	 * @param path of the page where she answers; for her alone
	 */
	record Asked(SessionId sessionId, SessionEntry.SpeakerEntry speaker, String path) {

		/** Whoever has the path can answer. */
		@Override
		public String toString() {
			return "Asked[" + sessionId.value() + "]";
		}
	}

	/**
	 * In which session of which event somebody is to speak, and what she has answered.
	 */
	record Engaged(EventId eventId, SessionEntry session, SessionEntry.SpeakerEntry speaker) {
	}

	/** The token of her link. */
	record Token(@NotNull @Size(min = 1, max = 300) String token) {

		/** Tokens are not for logs. */
		@Override
		public String toString() {
			return "Token[…]";
		}
	}

}
