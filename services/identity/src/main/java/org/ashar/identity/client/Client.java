package org.ashar.identity.client;

import java.time.Instant;
import java.util.List;

import org.ashar.identity.grant.GrantBook;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An integrator's program (RFC 6749, section 4.4). Its secret is kept as a fingerprint.
 */
@Document("clients")
public final class Client {

	@Id
	private final ClientId id;

	@Version
	private @Nullable Long version;

	private final String name;

	private final List<String> scopes;

	private final String secretFingerprint;

	private GrantBook grants;

	private final Instant registered;

	private final Outbox outbox;

	@PersistenceCreator
	Client(ClientId id, String name, List<String> scopes, String secretFingerprint, GrantBook grants,
			Instant registered, Outbox outbox) {
		this.id = id;
		this.name = name;
		this.scopes = List.copyOf(scopes);
		this.secretFingerprint = secretFingerprint;
		this.grants = grants;
		this.registered = registered;
		this.outbox = outbox;
	}

	static Client register(ClientId id, String name, List<String> scopes, String secretFingerprint, Author author,
			Instant now) {
		Client client = new Client(id, name, scopes, secretFingerprint, GrantBook.EMPTY, now, new Outbox());
		client.outbox.add(new ClientFact.Registered(), author, now);
		return client;
	}

	void grant(HeldGrant grant, Author author, Instant now) {
		GrantBook more = grants.with(grant, now);
		if (more != grants) {
			grants = more;
			outbox.add(new ClientFact.Granted(grant), author, now);
		}
	}

	void revoke(GrantId grant, Author author, Instant now) {
		GrantBook fewer = grants.without(grant, now);
		if (fewer != grants) {
			grants = fewer;
			outbox.add(new ClientFact.Revoked(fewer.find(grant).orElseThrow()), author, now);
		}
	}

	public ClientId id() {
		return id;
	}

	/** Rises with every change. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** What people call it. */
	public String name() {
		return name;
	}

	/** What its tokens may be asked for. */
	public List<String> scopes() {
		return scopes;
	}

	/** See {@link ClientSecrets}. */
	public String secretFingerprint() {
		return secretFingerprint;
	}

	public GrantBook grants() {
		return grants;
	}

	/** When it was registered. */
	public Instant registered() {
		return registered;
	}

	/** Sequence of its newest fact. */
	public long sequence() {
		return outbox.sequence();
	}

	Outbox outbox() {
		return outbox;
	}

}
