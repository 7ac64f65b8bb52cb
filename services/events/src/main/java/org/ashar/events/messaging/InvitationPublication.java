package org.ashar.events.messaging;

import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.invitation.Invitation;
import org.ashar.events.invitation.InvitationFact;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Tokens;
import org.springframework.stereotype.Component;

/** Asks for the letters by which organizers invite people. */
@Component
class InvitationPublication implements Publication<Invitation, InvitationFact> {

	private final SealedLetters letters;

	private final Tokens tokens;

	private final Agenda agenda;

	InvitationPublication(SealedLetters letters, Tokens tokens, Agenda agenda) {
		this.letters = letters;
		this.tokens = tokens;
		this.agenda = agenda;
	}

	@Override
	public Class<Invitation> aggregate() {
		return Invitation.class;
	}

	@Override
	public List<Message> messages(Invitation invitation, InvitationFact fact, Stamp stamp) {
		return switch (fact) {
			case InvitationFact.Invited _ -> List.of(letter(invitation, stamp));
			case InvitationFact.Accepted _, InvitationFact.Declined _, InvitationFact.Revoked _ -> List.of();
		};
	}

	private Message letter(Invitation invitation, Stamp stamp) {
		Event event = agenda.glance(invitation.event()).orElseThrow();
		LinkKey key = new LinkKey(invitation.id().value(), invitation.link());
		String link = "/invitations/" + tokens.issue(RegistrationLink.INVITATION.purpose(), key.text());
		SealedLetters.Recipient to = new SealedLetters.Recipient(invitation.guest(), invitation.language());
		return letters.message(invitation.id().value(), stamp.messageId(), to, "registration-invitation",
				Map.of("link", link), event, null, stamp);
	}

}
