package org.ashar.identity.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.ashar.identity.grant.GrantId;
import org.ashar.identity.membership.Members;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.sealing.Tokens;

import org.springframework.stereotype.Component;

/**
 * Invites people into organizations. Account and role begin when the invitation is
 * accepted, by whoever reads the mail of the address.
 */
@Component
public class InvitationDesk {

	/** More of them nobody waits for. */
	public static final int MOST = 100;

	private static final String PURPOSE = "member-invitation";

	private final Invitations invitations;

	private final Members members;

	private final Tokens tokens;

	private final Clock clock;

	InvitationDesk(Invitations invitations, Members members, Tokens tokens, Clock clock) {
		this.invitations = invitations;
		this.members = members;
		this.tokens = tokens;
		this.clock = clock;
	}

	/** Invites somebody; the same request, repeated, gives the same invitation. */
	public Invitation invite(InvitationId id, UUID organization, Invitation.Wanted wanted, Author author) {
		members.demandPossible(organization, wanted.role(), wanted.end());
		return invitations.add(Invitation.send(id, organization, members.name(organization), wanted, author, now()));
	}

	/** Those into an organization that nobody has answered. */
	public List<Invitation> open(UUID organization) {
		members.demandKnown(organization);
		return invitations.open(organization, MOST);
	}

	/** One of them. */
	public Optional<Invitation> find(UUID organization, InvitationId id) {
		return invitations.find(id).filter(found -> found.organization().equals(organization));
	}

	/** Sends another letter; the link of the one before is good no longer. */
	public Invitation again(UUID organization, InvitationId id, Author author) {
		Invitation invitation = find(organization, id).orElseThrow(InvitationProblem.Unknown::new);
		invitation.again(author, now());
		invitations.save(invitation);
		return invitation;
	}

	/** Thinks better of it. */
	public void withdraw(UUID organization, InvitationId id, Author author) {
		Invitation invitation = find(organization, id).orElseThrow(InvitationProblem.Unknown::new);
		invitation.withdraw(author, now());
		invitations.save(invitation);
	}

	/** What the link of a letter invites to, whatever has become of it. */
	public Invitation read(String token) {
		return linked(token);
	}

	/**
	 * Accepts it. That is written before the role is given, so that what is withdrawn at
	 * the same moment is not given; whoever repeats it after a crash gets the role then.
	 */
	public void accept(String token) {
		Invitation invitation = linked(token);
		try {
			invitation.accept(now());
			invitations.save(invitation);
		}
		catch (InvitationProblem.Accepted repeated) {
			give(invitation);
			throw repeated;
		}
		give(invitation);
	}

	/** Giving the same grant twice is giving it once. */
	private void give(Invitation accepted) {
		GrantId grant = new GrantId(Uuids.derived(PURPOSE, accepted.id().value().toString()));
		members.invite(accepted.organization(), grant, accepted.email(), accepted.role(), accepted.end(),
				accepted.language(), accepted.by());
	}

	/** The token of the link in one of its letters. */
	public static String token(Tokens tokens, InvitationId id, int letter) {
		return tokens.issue(PURPOSE, id.value() + ":" + letter);
	}

	private Invitation linked(String token) {
		return tokens.check(PURPOSE, token)
			.map(id -> id.split(":"))
			.flatMap(parts -> invitations.find(new InvitationId(UUID.fromString(parts[0])))
				.filter(found -> Integer.toString(found.letters()).equals(parts[1])))
			.orElseThrow(InvitationProblem.UnknownLink::new);
	}

	// The store keeps milliseconds: what is answered is what will be read.
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
