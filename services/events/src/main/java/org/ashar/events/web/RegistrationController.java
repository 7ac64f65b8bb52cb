package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.Amendment;
import org.ashar.events.registration.Answers;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.Consent;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.Reception;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.ashar.events.registration.SessionDesk;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registering without an account. Links open pages and change nothing; what they are for
 * is done by POST, since scanners of mail follow links.
 */
@RestController
class RegistrationController {

	static final String PATH = "/api/v1/registrations";

	static final String TOKEN = "Registration-Token";

	private final Reception reception;

	private final RegistrationDesk desk;

	private final SessionDesk sessions;

	private final Keyholder keys;

	private final Entrance entrance;

	RegistrationController(Reception reception, RegistrationDesk desk, SessionDesk sessions, Keyholder keys,
			Entrance entrance) {
		this.sessions = sessions;
		this.entrance = entrance;
		this.reception = reception;
		this.desk = desk;
		this.keys = keys;
	}

	/** The answer is the same whether the address was registered before or not. */
	@PostMapping(EventController.PATH + "/{id}/registrations")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Received register(@PathVariable EventId id, @Valid @RequestBody RegistrationEntry entry, IdempotencyKey key) {
		RegistrationId registration = new RegistrationId(key.id("registration " + id.value(), entry));
		return new Received(id,
				reception.register(registration, id, entry.application(), entrance.admits(id, entry.key())));
	}

	/** Takes the token of any letter. */
	@GetMapping(PATH)
	ResponseEntity<Standing> show(@RequestHeader(TOKEN) String token) {
		return standing(desk.show(keys.anybody(token)));
	}

	@PostMapping(PATH + "/confirm")
	ResponseEntity<Standing> confirm(@Valid @RequestBody Token token) {
		return standing(reception.confirm(keys.unconfirmed(token.token())));
	}

	/** Where the organizer approves registrations the change is to be approved, too. */
	@PostMapping(PATH + "/edit")
	ResponseEntity<Standing> edit(@Valid @RequestBody Change change) {
		return standing(desk.edit(keys.owner(change.token()), change.amendment()));
	}

	/** What its owner has written about herself, for her to change it. */
	@GetMapping(PATH + "/entry")
	ResponseEntity<EntryShown> entry(@RequestHeader(TOKEN) String token) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(EntryShown.of(desk.show(keys.owner(token))));
	}

	/** Signs up for these sessions of the event, and for no others. */
	@PostMapping(PATH + "/sessions")
	ResponseEntity<Standing> choose(@Valid @RequestBody SessionChoice choice) {
		return standing(sessions.choose(keys.owner(choice.token()), choice.sessions()));
	}

	@PostMapping(PATH + "/accept")
	ResponseEntity<Standing> accept(@Valid @RequestBody Token token) {
		return standing(desk.accept(keys.owner(token.token())));
	}

	@PostMapping(PATH + "/decline")
	ResponseEntity<Standing> decline(@Valid @RequestBody Token token) {
		return standing(desk.decline(keys.owner(token.token())));
	}

	@PostMapping(PATH + "/withdraw")
	ResponseEntity<Standing> withdraw(@Valid @RequestBody Token token) {
		return standing(desk.withdraw(keys.owner(token.token())));
	}

	/** The link is worthless from then on; a letter brings another one. */
	@PostMapping(PATH + "/renew-link")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void renewLink(@Valid @RequestBody Token token) {
		desk.renewLink(keys.owner(token.token()));
	}

	private ResponseEntity<Standing> standing(Registration registration) {
		boolean waits = registration.state() == RegistrationState.WAITLISTED;
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Standing(registration.event(), registration.state().code(),
					registration.number() == 0 ? null : registration.number(), waits ? desk.before(registration) : null,
					registration.until().orElse(null), registration.sessions()));
	}

	/**
	 * Somebody wants to come.
	 *
	 * @param affiliation for which organization, in her own words
	 * @param group stakeholder group; needed where the event has quotas
	 * @param needs interpretation, access, food
	 * @param answers to the organizer's own questions, by their ids
	 * @param consents the texts that are agreed to, by their ids
	 * @param key of the organizer's private link, where not everybody may register
	 */
	record RegistrationEntry(@NotNull @SingleLine(max = 120) String name, @NotNull @MailAddress String email,
			@NotNull @Pattern(regexp = "ky|ru|en") String language, @SingleLine(max = 200) @Nullable String affiliation,
			@Slug @Nullable String group, @Paragraphs(max = 1000) @Nullable String needs,
			@Size(max = 30) @Nullable Map<@NotNull @Slug String, @NotNull @Paragraphs(max = 2000) String> answers,
			@Size(max = 10) @Nullable Set<@NotNull @Slug String> consents, @Size(max = 300) @Nullable String key) {

		Application application() {
			Attendee attendee = new Attendee(EmailAddress.of(email).orElseThrow(), name.strip(), affiliation, needs);
			return new Application(attendee, Language.of(language).orElseThrow(), group,
					new Answers(answers == null ? Map.of() : answers), consents == null ? Set.of() : consents);
		}

		@Override
		public String toString() {
			return "RegistrationEntry[…]";
		}
	}

	/**
	 * What somebody writes about herself from now on, and the token of her letter.
	 *
	 * @param answers to the organizer's own questions; as they were where they are left
	 * out
	 * @param consents the texts that are agreed to; as before where they are left out
	 */
	record Change(@NotNull @Size(min = 1, max = 300) String token, @NotNull @SingleLine(max = 120) String name,
			@SingleLine(max = 200) @Nullable String affiliation, @Paragraphs(max = 1000) @Nullable String needs,
			@Size(max = 30) @Nullable Map<@NotNull @Slug String, @NotNull @Paragraphs(max = 2000) String> answers,
			@Size(max = 10) @Nullable Set<@NotNull @Slug String> consents) {

		Amendment amendment() {
			return new Amendment(name.strip(), affiliation, needs, answers == null ? null : new Answers(answers),
					consents);
		}

		@Override
		public String toString() {
			return "Change[…]";
		}
	}

	/** The sessions for which somebody signs up, and the token of her letter. */
	record SessionChoice(@NotNull @Size(min = 1, max = 300) String token,
			@NotNull @Size(max = 100) Set<@NotNull SessionId> sessions) {

		@Override
		public String toString() {
			return "SessionChoice[…]";
		}
	}

	/** What somebody has written about herself, for her own eyes. */
	record EntryShown(String name, String email, @Nullable String affiliation, @Nullable String needs,
			Language language, @Nullable String group, Map<String, String> answers, List<String> consents) {

		private static EntryShown of(Registration registration) {
			Attendee attendee = registration.attendee();
			return new EntryShown(attendee.name(), attendee.email().value(), attendee.affiliation(), attendee.needs(),
					registration.language(), registration.stakeholderGroup().orElse(null),
					registration.answers().values(), registration.consents().stream().map(Consent::id).toList());
		}

		@Override
		public String toString() {
			return "EntryShown[…]";
		}
	}

	/** A letter is on its way; the address has to be confirmed until then. */
	record Received(EventId eventId, Instant confirmBy) {
	}

	/** The token of a letter's link. */
	record Token(@NotNull @Size(min = 1, max = 300) String token) {

		/** Tokens are not for logs. */
		@Override
		public String toString() {
			return "Token[…]";
		}
	}

	/**
	 * How a registration stands, for whoever holds its link.
	 *
	 * @param before how many are before somebody who waits
	 * @param answerBy until when the address is to be confirmed or the offer answered
	 * @param sessions for which she is signed up
	 */
	record Standing(EventId eventId, @CodeOf(RegistrationState.class) String state, @Nullable Long queueNumber,
			@Nullable Long before, @Nullable Instant answerBy, List<SessionId> sessions) {
	}

}
