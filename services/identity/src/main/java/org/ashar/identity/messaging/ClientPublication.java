package org.ashar.identity.messaging;

import java.util.List;

import org.ashar.identity.client.Client;
import org.ashar.identity.client.ClientFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

import org.springframework.stereotype.Component;

/** Tells the services of clients' grants, as of those of accounts. */
@Component
class ClientPublication implements Publication<Client, ClientFact> {

	private final GrantMessages grants;

	ClientPublication(GrantMessages grants) {
		this.grants = grants;
	}

	@Override
	public Class<Client> aggregate() {
		return Client.class;
	}

	@Override
	public List<Message> messages(Client client, ClientFact fact, Stamp stamp) {
		return switch (fact) {
			case ClientFact.Registered registered -> List.of();
			case ClientFact.Granted granted -> List.of(grants.message(client.id().text(), client.grants(), stamp));
			case ClientFact.Revoked revoked -> List.of(grants.message(client.id().text(), client.grants(), stamp));
		};
	}

}
