package org.ashar.identity.messaging;

import java.util.List;

import org.ashar.identity.invitation.Invitation;
import org.ashar.identity.invitation.InvitationDesk;
import org.ashar.identity.invitation.InvitationFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Tokens;

import org.springframework.stereotype.Component;

/** Tells notifications of the letters that invite. */
@Component
class InvitationPublication implements Publication<Invitation, InvitationFact> {

	private final LetterMessages letters;

	private final Tokens tokens;

	InvitationPublication(LetterMessages letters, Tokens tokens) {
		this.letters = letters;
		this.tokens = tokens;
	}

	@Override
	public Class<Invitation> aggregate() {
		return Invitation.class;
	}

	@Override
	public List<Message> messages(Invitation invitation, InvitationFact fact, Stamp stamp) {
		return switch (fact) {
			case InvitationFact.Sent sent -> List.of(letters.message(invitation, sent.number(),
					InvitationDesk.token(tokens, invitation.id(), sent.number()), stamp));
			// The account that begins, or does not, tells of itself.
			case InvitationFact.Accepted accepted -> List.of();
			case InvitationFact.Withdrawn withdrawn -> List.of();
		};
	}

}
