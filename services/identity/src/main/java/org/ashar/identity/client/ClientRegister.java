package org.ashar.identity.client;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Registers integrators' programs, gives them roles and takes them back. */
@Component
public class ClientRegister {

	private final Clients clients;

	private final ClientSecrets secrets;

	private final Clock clock;

	ClientRegister(Clients clients, ClientSecrets secrets, Clock clock) {
		this.clients = clients;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** A new client with its secret, which is shown this once. */
	public Registration register(ClientId id, String name, List<String> scopes, Author author) {
		String secret = secrets.fresh();
		Client client = Client.register(id, name, scopes, secrets.fingerprint(secret), author, now());
		clients.add(client);
		return new Registration(client, secret);
	}

	public Optional<Client> find(ClientId id) {
		return clients.find(id);
	}

	/** {@link ClientProblem.Unknown} when there is none. */
	public Client get(ClientId id) {
		return find(id).orElseThrow(ClientProblem.Unknown::new);
	}

	/** Clients in the order of their registration, after the given one. */
	public List<Client> page(@Nullable ClientId after, int most) {
		return clients.page(after, most);
	}

	/** Gives a role from now on; giving the same grant twice is giving it once. */
	public Client grant(ClientId id, GrantId grant, Role role, Scope scope, @Nullable Instant end, Author author) {
		Instant now = now();
		HeldGrant given = new HeldGrant(grant, role, scope, now, end, author.account());
		return clients.change(id, client -> client.grant(given, author, now));
	}

	/** Takes a role back; nothing happens when it is over. */
	public Client revoke(ClientId id, GrantId grant, Author author) {
		return clients.change(id, client -> client.revoke(grant, author, now()));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** A client with the secret that is not kept. */
	public record Registration(Client client, String secret) {

		/** Never the secret. */
		@Override
		public String toString() {
			return "Registration[" + client.id() + "]";
		}
	}

}
