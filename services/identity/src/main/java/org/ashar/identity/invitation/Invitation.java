package org.ashar.identity.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody may have a role in an organization once she accepts it; until then there
 * is no account. The address is sealed in the store. <pre>
 * from  method    to
 * -     send      open
 * open  again     open, with a new link
 * open  withdraw  withdrawn
 * open  accept    accepted, within a fortnight of the last letter
 * </pre>
 */
@Document("invitations")
public final class Invitation {

	/** So long a link is good. */
	static final Duration GOOD_FOR = Duration.ofDays(14);

	@Id
	private final InvitationId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final UUID organization;

	private final Map<String, String> name;

	private final EmailAddress email;

	private final Role role;

	private final @Nullable Instant end;

	private final Language language;

	private final Author by;

	private InvitationState state = InvitationState.OPEN;

	private Instant sentAt;

	private int letters;

	@PersistenceCreator
	private Invitation(InvitationId id, Outbox outbox, UUID organization, Map<String, String> name, EmailAddress email,
			Role role, @Nullable Instant end, Language language, Author by, Instant sentAt) {
		this.id = id;
		this.outbox = outbox;
		this.organization = organization;
		this.name = Map.copyOf(name);
		this.email = email;
		this.role = role;
		this.end = end;
		this.language = language;
		this.by = by;
		this.sentAt = sentAt;
	}

	/** The name of the organization is that of the day. */
	static Invitation send(InvitationId id, UUID organization, Map<String, String> name, Wanted wanted, Author by,
			Instant now) {
		Invitation invitation = new Invitation(id, new Outbox(), organization, name, wanted.email(), wanted.role(),
				wanted.end(), wanted.language(), by, now);
		invitation.write(by, now);
		return invitation;
	}

	/** The link of the letter before is good no longer. */
	void again(Author author, Instant now) {
		demandOpen();
		sentAt = now;
		write(author, now);
	}

	private void write(Author author, Instant now) {
		letters++;
		outbox.add(new InvitationFact.Sent(letters), author, now);
	}

	void withdraw(Author author, Instant now) {
		demandOpen();
		state = InvitationState.WITHDRAWN;
		outbox.add(new InvitationFact.Withdrawn(), author, now);
	}

	void accept(Instant now) {
		demandOpen();
		if (isExpired(now)) {
			throw new InvitationProblem.Expired();
		}
		state = InvitationState.ACCEPTED;
		outbox.add(new InvitationFact.Accepted(), Author.SYSTEM, now);
	}

	private void demandOpen() {
		switch (state) {
			case ACCEPTED -> throw new InvitationProblem.Accepted();
			case WITHDRAWN -> throw new InvitationProblem.Withdrawn();
			case OPEN -> {
				// Something can be done about it.
			}
		}
	}

	/** Whether the link of the last letter is good no longer. */
	public boolean isExpired(Instant now) {
		return !now.isBefore(expiresAt());
	}

	/** Until when the link of the last letter is good. */
	public Instant expiresAt() {
		return sentAt.plus(GOOD_FOR);
	}

	/** Its name. */
	public InvitationId id() {
		return id;
	}

	/** Into which organization. */
	public UUID organization() {
		return organization;
	}

	/** What that was called, language tag to text; empty when it was never public. */
	public Map<String, String> name() {
		return name;
	}

	/** Whose mail the letter goes to. */
	public EmailAddress email() {
		return email;
	}

	/** What she may do there. */
	public Role role() {
		return role;
	}

	/** When that will be over; null when it is taken back. */
	public @Nullable Instant end() {
		return end;
	}

	/** In which language the letter is. */
	public Language language() {
		return language;
	}

	/** Who gives the role. */
	public Author by() {
		return by;
	}

	/** How far it has come. */
	public InvitationState state() {
		return state;
	}

	/** When the last letter was asked for. */
	public Instant sentAt() {
		return sentAt;
	}

	/** How many letters there were. */
	public int letters() {
		return letters;
	}

	Outbox outbox() {
		return outbox;
	}

	/** Who is invited, as what, and until when. */
	public record Wanted(EmailAddress email, Role role, @Nullable Instant end, Language language) {
	}

}
