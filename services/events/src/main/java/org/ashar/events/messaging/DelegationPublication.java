package org.ashar.events.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.delegation.Delegation;
import org.ashar.events.delegation.DelegationFact;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Tokens;
import org.springframework.stereotype.Component;

/** Asks for the letters to whoever has registered several people. */
@Component
class DelegationPublication implements Publication<Delegation, DelegationFact> {

	private final SealedLetters letters;

	private final Tokens tokens;

	private final Agenda agenda;

	DelegationPublication(SealedLetters letters, Tokens tokens, Agenda agenda) {
		this.letters = letters;
		this.tokens = tokens;
		this.agenda = agenda;
	}

	@Override
	public Class<Delegation> aggregate() {
		return Delegation.class;
	}

	@Override
	public List<Message> messages(Delegation delegation, DelegationFact fact, Stamp stamp) {
		return switch (fact) {
			case DelegationFact.Started _ ->
				letter(delegation, "registration-delegation-confirm", RegistrationLink.DELEGATION_CONFIRM, stamp);
			case DelegationFact.Confirmed _, DelegationFact.LinkRenewed _ ->
				letter(delegation, "registration-delegation", RegistrationLink.DELEGATION, stamp);
			case DelegationFact.Seated _, DelegationFact.Lapsed _ -> List.of();
		};
	}

	private List<Message> letter(Delegation delegation, String template, RegistrationLink link, Stamp stamp) {
		Event event = agenda.glance(delegation.event()).orElseThrow();
		boolean confirms = link == RegistrationLink.DELEGATION_CONFIRM;
		LinkKey key = new LinkKey(delegation.id().value(), confirms ? 0 : delegation.link());
		Map<String, Object> said = new HashMap<>();
		said.put("link",
				(confirms ? "/delegations/confirm/" : "/delegations/") + tokens.issue(link.purpose(), key.text()));
		delegation.until().ifPresent(until -> said.put("answerBy", until.toString()));
		SealedLetters.Recipient to = new SealedLetters.Recipient(delegation.contact(), delegation.language());
		return List
			.of(letters.message(delegation.id().value(), stamp.messageId(), to, template, said, event, null, stamp));
	}

}
