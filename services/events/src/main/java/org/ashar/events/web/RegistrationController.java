package org.ashar.events.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Answers;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.Reception;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.sealing.Tokens;
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

	private final Tokens tokens;

	private final Entrance entrance;

	RegistrationController(Reception reception, RegistrationDesk desk, Tokens tokens, Entrance entrance) {
		this.entrance = entrance;
		this.reception = reception;
		this.desk = desk;
		this.tokens = tokens;
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
		RegistrationId id = read(RegistrationLink.MANAGE, token).or(() -> read(RegistrationLink.CONFIRM, token))
			.orElseThrow(RegistrationProblem.UnknownLink::new);
		return standing(desk.show(id));
	}

	@PostMapping(PATH + "/confirm")
	ResponseEntity<Standing> confirm(@Valid @RequestBody Token token) {
		return standing(reception.confirm(id(RegistrationLink.CONFIRM, token)));
	}

	/** Where the organizer approves registrations the change is to be approved, too. */
	@PostMapping(PATH + "/edit")
	ResponseEntity<Standing> edit(@Valid @RequestBody Change change) {
		RegistrationId id = read(RegistrationLink.MANAGE, change.token())
			.orElseThrow(RegistrationProblem.UnknownLink::new);
		return standing(desk.edit(id, change.name().strip(), change.affiliation(), change.needs()));
	}

	@PostMapping(PATH + "/accept")
	ResponseEntity<Standing> accept(@Valid @RequestBody Token token) {
		return standing(desk.accept(id(RegistrationLink.MANAGE, token)));
	}

	@PostMapping(PATH + "/decline")
	ResponseEntity<Standing> decline(@Valid @RequestBody Token token) {
		return standing(desk.decline(id(RegistrationLink.MANAGE, token)));
	}

	@PostMapping(PATH + "/withdraw")
	ResponseEntity<Standing> withdraw(@Valid @RequestBody Token token) {
		return standing(desk.withdraw(id(RegistrationLink.MANAGE, token)));
	}

	private RegistrationId id(RegistrationLink link, Token token) {
		return read(link, token.token()).orElseThrow(RegistrationProblem.UnknownLink::new);
	}

	private Optional<RegistrationId> read(RegistrationLink link, String token) {
		return tokens.check(link.purpose(), token).map(id -> new RegistrationId(UUID.fromString(id)));
	}

	private ResponseEntity<Standing> standing(Registration registration) {
		boolean waits = registration.state() == RegistrationState.WAITLISTED;
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Standing(registration.event(), registration.state().code(),
					registration.number() == 0 ? null : registration.number(), waits ? desk.before(registration) : null,
					registration.until().orElse(null)));
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

	/** What somebody writes about herself from now on, and the token of her letter. */
	record Change(@NotNull @Size(min = 1, max = 300) String token, @NotNull @SingleLine(max = 120) String name,
			@SingleLine(max = 200) @Nullable String affiliation, @Paragraphs(max = 1000) @Nullable String needs) {

		@Override
		public String toString() {
			return "Change[…]";
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
	 */
	record Standing(EventId eventId, @CodeOf(RegistrationState.class) String state, @Nullable Long queueNumber,
			@Nullable Long before, @Nullable Instant answerBy) {
	}

}
