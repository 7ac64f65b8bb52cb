package org.ashar.events.web;

import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.invitation.Invitation;
import org.ashar.events.invitation.InvitationDesk;
import org.ashar.events.invitation.InvitationState;
import org.ashar.events.registration.Answers;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever was invited answers by the link of the letter, which proves the address. */
@RestController
@RequestMapping("/api/v1/invitations")
class InviteeController {

	private final InvitationDesk desk;

	private final Keyholder keys;

	InviteeController(InvitationDesk desk, Keyholder keys) {
		this.desk = desk;
		this.keys = keys;
	}

	@GetMapping
	ResponseEntity<OwnInvitation> show(@RequestHeader(RegistrationController.TOKEN) String token) {
		return shown(opened(token));
	}

	/** Registers her under the address of the letter: a seat or a place in the queue. */
	@PostMapping("/accept")
	ResponseEntity<Joined> accept(@Valid @RequestBody Acceptance acceptance) {
		Invitation invitation = opened(acceptance.token());
		Registration registration = desk.accept(invitation, acceptance.application(invitation));
		LinkKey key = new LinkKey(registration.id().value(), registration.link());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Joined(invitation.event(), registration.state().code(),
					keys.token(RegistrationLink.MANAGE, key)));
	}

	@PostMapping("/decline")
	ResponseEntity<OwnInvitation> decline(@Valid @RequestBody RegistrationController.Token token) {
		return shown(desk.decline(opened(token.token())));
	}

	private Invitation opened(String token) {
		return desk.opened(keys.key(RegistrationLink.INVITATION, token));
	}

	private static ResponseEntity<OwnInvitation> shown(Invitation invitation) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new OwnInvitation(invitation.event(), invitation.state().code(), invitation.guest().name(),
					invitation.language()));
	}

	/** An invitation, for whoever holds its link; the address is not told. */
	record OwnInvitation(EventId eventId, @CodeOf(InvitationState.class) String state, String name, Language language) {

		@Override
		public String toString() {
			return "OwnInvitation[…]";
		}
	}

	/**
	 * She comes.
	 *
	 * @param answers to the organizer's own questions, by their ids
	 * @param consents the texts that are agreed to, by their ids
	 */
	record Acceptance(@NotNull @Size(min = 1, max = 300) String token, @NotNull @SingleLine(max = 120) String name,
			@SingleLine(max = 200) @Nullable String affiliation, @Slug @Nullable String group,
			@Paragraphs(max = 1000) @Nullable String needs,
			@Size(max = 30) @Nullable Map<@NotNull @Slug String, @NotNull @Paragraphs(max = 2000) String> answers,
			@Size(max = 10) @Nullable Set<@NotNull @Slug String> consents) {

		private Application application(Invitation invitation) {
			Attendee attendee = new Attendee(invitation.guest().email(), name.strip(), affiliation, needs);
			return new Application(attendee, invitation.language(), group,
					answers == null ? Answers.NONE : new Answers(answers), consents == null ? Set.of() : consents);
		}

		@Override
		public String toString() {
			return "Acceptance[…]";
		}
	}

	/**
	 * How she stands now.
	 *
	 * @param token of the link to her registration, as in the letter
	 */
	record Joined(EventId eventId, @CodeOf(RegistrationState.class) String state, String token) {

		@Override
		public String toString() {
			return "Joined[…]";
		}
	}

}
