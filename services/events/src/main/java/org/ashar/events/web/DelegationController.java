package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.delegation.Delegate;
import org.ashar.events.delegation.Delegation;
import org.ashar.events.delegation.DelegationDesk;
import org.ashar.events.delegation.DelegationId;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.language.Language;
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

/** One person registers several and answers for them, without an account. */
@RestController
class DelegationController {

	static final String PATH = "/api/v1/delegations";

	private final DelegationDesk delegations;

	private final RegistrationDesk desk;

	private final Keyholder keys;

	private final Entrance entrance;

	DelegationController(DelegationDesk delegations, RegistrationDesk desk, Keyholder keys, Entrance entrance) {
		this.delegations = delegations;
		this.desk = desk;
		this.keys = keys;
		this.entrance = entrance;
	}

	/** Nobody has a seat until the contact has confirmed her address. */
	@PostMapping(EventController.PATH + "/{id}/delegations")
	@ResponseStatus(HttpStatus.ACCEPTED)
	RegistrationController.Received register(@PathVariable EventId id, @Valid @RequestBody DelegationEntry entry,
			IdempotencyKey key) {
		Attendee contact = entry.contact();
		Delegation delegation = delegations.register(new DelegationId(key.id("delegation " + id.value(), entry)), id,
				contact, Language.of(entry.language()).orElseThrow(),
				entry.consents() == null ? Set.of() : entry.consents(),
				entry.people().stream().map(one -> one.named(contact)).toList(), entrance.admits(id, entry.key()));
		return new RegistrationController.Received(id,
				delegation.until().orElseThrow(RegistrationProblem.LinkExpired::new));
	}

	/** Takes the token of any letter about it. */
	@GetMapping(PATH)
	ResponseEntity<DelegationShown> show(@RequestHeader(RegistrationController.TOKEN) String token) {
		return shown(keys.isFor(RegistrationLink.DELEGATION_CONFIRM, token) ? delegations.show(unconfirmed(token))
				: opened(token));
	}

	@PostMapping(PATH + "/confirm")
	ResponseEntity<DelegationShown> confirm(@Valid @RequestBody RegistrationController.Token token) {
		return shown(delegations.confirm(unconfirmed(token.token())));
	}

	/** Takes the seat that was offered to one of them. */
	@PostMapping(PATH + "/accept")
	ResponseEntity<DelegationShown> accept(@Valid @RequestBody OneOfThem one) {
		desk.accept(member(one));
		return shown(opened(one.token()));
	}

	/** Leaves the seat that was offered to one of them to the next in the queue. */
	@PostMapping(PATH + "/decline")
	ResponseEntity<DelegationShown> decline(@Valid @RequestBody OneOfThem one) {
		desk.decline(member(one));
		return shown(opened(one.token()));
	}

	/** One of them does not come. */
	@PostMapping(PATH + "/withdraw")
	ResponseEntity<DelegationShown> withdraw(@Valid @RequestBody OneOfThem one) {
		desk.withdraw(member(one));
		return shown(opened(one.token()));
	}

	/** The link is worthless from then on; a letter brings another one. */
	@PostMapping(PATH + "/renew-link")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void renewLink(@Valid @RequestBody RegistrationController.Token token) {
		delegations.renewLink(opened(token.token()));
	}

	private DelegationId unconfirmed(String token) {
		return new DelegationId(keys.key(RegistrationLink.DELEGATION_CONFIRM, token).id());
	}

	private Delegation opened(String token) {
		return delegations.opened(keys.key(RegistrationLink.DELEGATION, token));
	}

	private RegistrationId member(OneOfThem one) {
		return opened(one.token()).people()
			.stream()
			.map(Delegate::registration)
			.filter(one.registrationId()::equals)
			.findFirst()
			.orElseThrow(RegistrationProblem.UnknownRegistration::new);
	}

	private ResponseEntity<DelegationShown> shown(Delegation delegation) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(DelegationShown.of(delegation, delegations.people(delegation)));
	}

	/**
	 * Several people want to come.
	 *
	 * @param name of the contact, who comes only if she is among the people
	 * @param email to which the letters about the delegation come
	 * @param consents the texts to which all of them agree, by their ids
	 * @param key of the organizer's private link, where not everybody may register
	 */
	record DelegationEntry(@NotNull @SingleLine(max = 120) String name, @NotNull @MailAddress String email,
			@NotNull @Pattern(regexp = "ky|ru|en") String language,
			@NotEmpty @Size(max = 20) List<@NotNull @Valid DelegateEntry> people,
			@Size(max = 10) @Nullable Set<@NotNull @Slug String> consents, @Size(max = 300) @Nullable String key) {

		private Attendee contact() {
			return new Attendee(EmailAddress.of(email).orElseThrow(), name.strip(), null, null);
		}

		@Override
		public String toString() {
			return "DelegationEntry[…]";
		}
	}

	/**
	 * One of them.
	 *
	 * @param email left out where her letters come to the contact
	 */
	record DelegateEntry(@NotNull @SingleLine(max = 120) String name, @MailAddress @Nullable String email,
			@SingleLine(max = 200) @Nullable String affiliation, @Slug @Nullable String group) {

		private DelegationDesk.Named named(Attendee contact) {
			EmailAddress address = email == null ? contact.email() : EmailAddress.of(email).orElseThrow();
			return new DelegationDesk.Named(new Attendee(address, name.strip(), affiliation, null), group);
		}

		@Override
		public String toString() {
			return "DelegateEntry[…]";
		}
	}

	/** One of the people, and the token of the letter about all of them. */
	record OneOfThem(@NotNull @Size(min = 1, max = 300) String token, @NotNull RegistrationId registrationId) {

		@Override
		public String toString() {
			return "OneOfThem[…]";
		}
	}

	/**
	 * How a delegation stands, for whoever holds its link.
	 *
	 * @param confirmBy until when the address is to be confirmed
	 */
	record DelegationShown(EventId eventId, @CodeOf(Delegation.State.class) String state, @Nullable Instant confirmBy,
			List<DelegateShown> people) {

		private static DelegationShown of(Delegation delegation, Map<Delegate, Optional<Registration>> people) {
			return new DelegationShown(delegation.event(), delegation.state().code(), delegation.until().orElse(null),
					people.entrySet().stream().map(one -> DelegateShown.of(one.getKey(), one.getValue())).toList());
		}
	}

	/**
	 * How one of them stands.
	 *
	 * @param state null before the address is confirmed, and where she is registered by
	 * herself
	 * @param ownLetters whether her letters come to an address of her own
	 */
	record DelegateShown(RegistrationId registrationId, String name, @Nullable String group, boolean ownLetters,
			@CodeOf(RegistrationState.class) @Nullable String state, @Nullable Long queueNumber,
			@Nullable Instant answerBy) {

		private static DelegateShown of(Delegate one, Optional<Registration> registration) {
			return new DelegateShown(one.registration(), one.attendee().name(), one.group(), !one.careOf(),
					registration.map(Registration::state).map(RegistrationState::code).orElse(null),
					registration.map(Registration::number).filter(number -> number > 0).orElse(null),
					registration.flatMap(Registration::until).orElse(null));
		}

		@Override
		public String toString() {
			return "DelegateShown[…]";
		}
	}

}
