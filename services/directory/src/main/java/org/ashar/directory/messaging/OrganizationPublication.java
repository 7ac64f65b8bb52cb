package org.ashar.directory.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Topics;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.OrganizationFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

/** Tells the world of organizations, and identity who asks to own one. */
@Component
class OrganizationPublication implements Publication<Organization, OrganizationFact> {

	private final Envelope envelope;

	OrganizationPublication(Envelope envelope) {
		this.envelope = envelope;
	}

	@Override
	public Class<Organization> aggregate() {
		return Organization.class;
	}

	@Override
	public List<Message> messages(Organization organization, OrganizationFact fact, Stamp stamp) {
		Message state = state(organization, fact, stamp);
		if (fact instanceof OrganizationFact.Claimed claimed) {
			return List.of(state, claim(organization, claimed.account(), stamp));
		}
		return (fact instanceof OrganizationFact.Registered registered && registered.claimed())
				? List.of(state, claim(organization, registered.account(), stamp)) : List.of(state);
	}

	private Message state(Organization organization, OrganizationFact fact, Stamp stamp) {
		OrganizationMessage message = OrganizationMessage.newBuilder()
			.setStamp(Envelope.stamp(stamp))
			.setChange(change(fact))
			.setMinor(isMinor(fact))
			.setOrganization(PublicProfile.of(organization, stamp.at()))
			.setPartedFrom((fact instanceof OrganizationFact.Unmerged parted) ? parted.from().value().toString() : null)
			.build();
		return envelope.message(Topics.ORGANIZATIONS, key(organization), message);
	}

	private Message claim(Organization organization, String account, Stamp stamp) {
		OwnershipMessage message = OwnershipMessage.newBuilder()
			.setStamp(Envelope.stamp(stamp))
			.setOrganizationId(key(organization))
			.setAccountId(account)
			.build();
		return envelope.message(Topics.OWNERSHIP, key(organization), message);
	}

	private static OrganizationChange change(OrganizationFact fact) {
		return switch (fact) {
			case OrganizationFact.Registered _ -> OrganizationChange.REGISTERED;
			case OrganizationFact.Edited _ -> OrganizationChange.EDITED;
			case OrganizationFact.Submitted _ -> OrganizationChange.SUBMITTED;
			case OrganizationFact.ChangesRequested _ -> OrganizationChange.CHANGES_REQUESTED;
			case OrganizationFact.Verified _ -> OrganizationChange.VERIFIED;
			case OrganizationFact.Published _ -> OrganizationChange.PUBLISHED;
			case OrganizationFact.Rejected _ -> OrganizationChange.REJECTED;
			case OrganizationFact.Suspended _ -> OrganizationChange.SUSPENDED;
			case OrganizationFact.Reinstated _ -> OrganizationChange.REINSTATED;
			case OrganizationFact.Archived _ -> OrganizationChange.ARCHIVED;
			case OrganizationFact.WentStale _ -> OrganizationChange.STALE;
			case OrganizationFact.Disputed _ -> OrganizationChange.DISPUTED;
			case OrganizationFact.Settled _ -> OrganizationChange.SETTLED;
			case OrganizationFact.Renamed _ -> OrganizationChange.RENAMED;
			case OrganizationFact.Succeeded _ -> OrganizationChange.SUCCEEDED;
			case OrganizationFact.Dissolved _ -> OrganizationChange.DISSOLVED;
			case OrganizationFact.Merged _ -> OrganizationChange.MERGED;
			case OrganizationFact.SuccessionRevoked _ -> OrganizationChange.SUCCESSION_REVOKED;
			case OrganizationFact.Unmerged _ -> OrganizationChange.UNMERGED;
			case OrganizationFact.Absorbed _ -> OrganizationChange.EDITED;
			case OrganizationFact.Claimed _ -> OrganizationChange.EDITED;
			case OrganizationFact.Inherited _, OrganizationFact.Disinherited _ -> OrganizationChange.INHERITED;
		};
	}

	private static boolean isMinor(OrganizationFact fact) {
		return fact instanceof OrganizationFact.Absorbed || fact instanceof OrganizationFact.Claimed
				|| (fact instanceof OrganizationFact.Edited edited && edited.minor());
	}

	private static String key(Organization organization) {
		return organization.id().value().toString();
	}

}
