package org.ashar.notifications.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address at which somebody's program hears of news. <pre>
 * from      method    to
 * –         register  active
 * active    disable   disabled
 * disabled  enable    active
 * </pre>
 */
@Document("webhookEndpoints")
public final class Endpoint {

	/** So long two secrets are good. */
	static final Duration OVERLAP = Duration.ofDays(1);

	@Id
	private final EndpointId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final String owner;

	private final Instant since;

	private String url;

	private List<Criterion> criteria = List.of();

	private List<String> keys = List.of();

	private boolean active;

	private byte[] contact;

	private Language language;

	private byte[] secret;

	private byte @Nullable [] formerSecret;

	private @Nullable Instant formerUntil;

	private int failures;

	private @Nullable Disabled disabled;

	private @Nullable Instant untold;

	@PersistenceCreator
	private Endpoint(EndpointId id, Outbox outbox, String owner, Instant since, String url, byte[] contact,
			Language language, byte[] secret) {
		this.id = id;
		this.outbox = outbox;
		this.owner = owner;
		this.since = since;
		this.url = url;
		this.contact = contact;
		this.language = language;
		this.secret = secret;
	}

	static Endpoint register(EndpointId id, String owner, Wish wish, Sealed sealed, Instant now) {
		Endpoint endpoint = new Endpoint(id, new Outbox(), owner, now, wish.url().toString(), sealed.contact(),
				wish.language(), sealed.secret());
		endpoint.active = true;
		endpoint.follow(wish);
		endpoint.happened(new EndpointFact.Registered(), now);
		return endpoint;
	}

	void change(Wish wish, byte[] sealedContact, Instant now) {
		url = wish.url().toString();
		contact = sealedContact;
		language = wish.language();
		follow(wish);
		happened(new EndpointFact.Changed(), now);
	}

	private void follow(Wish wish) {
		criteria = wish.criteria();
		keys = wish.criteria().stream().map(criterion -> Choice.of(criterion).key()).toList();
	}

	/** The one before is good for a day, so that nothing is missed. */
	void rotate(byte[] sealedSecret, Instant now) {
		formerSecret = secret;
		formerUntil = now.plus(OVERLAP);
		secret = sealedSecret;
		happened(new EndpointFact.Rotated(), now);
	}

	/** Whoever has not done it herself is told. */
	void disable(Disabled.Reason reason, Instant now) {
		if (!active) {
			return;
		}
		active = false;
		disabled = new Disabled(reason, now);
		untold = reason == Disabled.Reason.OWNER ? null : now;
		happened(new EndpointFact.WasDisabled(reason), now);
	}

	void enable(Instant now) {
		if (active) {
			return;
		}
		active = true;
		disabled = null;
		untold = null;
		failures = 0;
		happened(new EndpointFact.Enabled(), now);
	}

	void failed(Instant now) {
		failures++;
		happened(new EndpointFact.Failed(), now);
	}

	void recovered(Instant now) {
		if (failures > 0) {
			failures = 0;
			happened(new EndpointFact.Recovered(), now);
		}
	}

	void told(Instant now) {
		untold = null;
		happened(new EndpointFact.Told(), now);
	}

	private void happened(EndpointFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** Its identifier. */
	public EndpointId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** The account or client whose it is. */
	public String owner() {
		return owner;
	}

	/** Since when. */
	public Instant since() {
		return since;
	}

	/** Where messages go. */
	public URI url() {
		return URI.create(url);
	}

	/** What it hears of. */
	public List<Criterion> criteria() {
		return criteria;
	}

	/** The keys by which it is found. */
	public List<String> keys() {
		return keys;
	}

	/** Whether messages are sent there. */
	public boolean isActive() {
		return active;
	}

	/** Why not, since when. */
	public Optional<Disabled> disabled() {
		return Optional.ofNullable(disabled);
	}

	/** How often in a row it has not taken a message. */
	public int failures() {
		return failures;
	}

	/** The language of its owner. */
	public Language language() {
		return language;
	}

	/** Since when its owner should be told. */
	Optional<Instant> untold() {
		return Optional.ofNullable(untold);
	}

	byte[] contact() {
		return contact;
	}

	byte[] secret() {
		return secret;
	}

	/** The secret before, as long as it is good. */
	Optional<byte[]> formerSecret(Instant now) {
		boolean good = formerUntil != null && now.isBefore(formerUntil);
		return good ? Optional.ofNullable(formerSecret) : Optional.empty();
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

	/** What is kept sealed. */
	record Sealed(byte[] contact, byte[] secret) {
	}

}
