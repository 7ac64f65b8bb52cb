package org.ashar.notifications.messaging;

import java.util.Optional;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.ashar.notifications.subscription.Inheritance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets those who follow a body that ended follow the one that came after it. */
@Component
class Successors {

	private final Mirror<Successor> mirror;

	private final Inheritance inheritance;

	Successors(Mirrors mirrors, Inheritance inheritance) {
		this.mirror = mirrors.of(Successor.class, "successors");
		this.inheritance = inheritance;
	}

	/**
	 * Done each time the message comes, so that it goes on where it was broken off; then
	 * along the chain, whose links may be heard of in any order. The one that is followed
	 * in the end, if it is another one.
	 */
	Optional<String> hear(OrganizationMessage message) {
		Organization organization = message.getOrganization();
		mirror.apply(organization.getId(), message.getStamp().getSequence(), new Successor(one(organization)));
		return switch (message.getChange()) {
			case SUCCEEDED, MERGED -> passOn(organization.getId());
			case SUCCESSION_REVOKED, UNMERGED -> giveBack(organization.getId());
			case UNKNOWN, REGISTERED, EDITED, SUBMITTED, CHANGES_REQUESTED, VERIFIED, PUBLISHED, REJECTED, SUSPENDED,
					REINSTATED, ARCHIVED, STALE, DISPUTED, SETTLED, RENAMED, DISSOLVED, INHERITED ->
				Optional.empty();
		};
	}

	private Optional<String> passOn(String id) {
		String former = id;
		Optional<String> next = successor(former);
		while (next.isPresent()) {
			inheritance.passOn(former, next.get());
			former = next.get();
			next = successor(former);
		}
		return former.equals(id) ? Optional.empty() : Optional.of(former);
	}

	/** What has become of it since then counts. */
	private Optional<String> giveBack(String id) {
		inheritance.giveBack(id);
		return passOn(id);
	}

	private Optional<String> successor(String id) {
		return mirror.find(id).map(Successor::id);
	}

	private static @Nullable String one(Organization organization) {
		if (organization.getMergedInto() != null) {
			return organization.getMergedInto();
		}
		return organization.getSuccessors().size() == 1 ? organization.getSuccessors().getFirst().getOrganizationId()
				: null;
	}

	/** The one that came after a body; null when none or several did. */
	record Successor(@Nullable String id) {
	}

}
