package org.ashar.directory.messaging;

import java.util.Optional;
import java.util.UUID;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.directory.centre.CentreDesk;
import org.ashar.directory.duplicate.Duplicates;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.organization.SuccessionDesk;
import org.ashar.directory.person.People;
import org.ashar.directory.profile.OrganizationId;

/**
 * Hears from the directory itself what happened to organizations, and lets the
 * consequences follow. Whatever was broken off half-way is done when the message comes
 * again.
 */
@Component
class RegisterListener {

	private final SuccessionDesk desk;

	private final People people;

	private final CentreDesk centres;

	private final Duplicates duplicates;

	RegisterListener(SuccessionDesk desk, People people, CentreDesk centres, Duplicates duplicates) {
		this.centres = centres;
		this.desk = desk;
		this.people = people;
		this.duplicates = duplicates;
	}

	@KafkaListener(topics = Topics.ORGANIZATIONS, groupId = "${spring.application.name}")
	void on(OrganizationMessage message) {
		OrganizationId id = new OrganizationId(UUID.fromString(message.getOrganization().getId()));
		if (message.getChange() == OrganizationChange.SUCCEEDED) {
			passOn(id);
		}
		if (message.getChange() == OrganizationChange.SUCCESSION_REVOKED) {
			giveBack(id, message.getOrganization().getRevocations().getLast().getDate());
		}
		centres.review(id);
		duplicates.look(id);
	}

	/** Of a body that is no more posts go nowhere, so there are none to give back. */
	private void giveBack(OrganizationId former, String date) {
		desk.disinherit(former).forEach((heir) -> people.giveBack(former, heir, date));
	}

	/**
	 * Posts go on to the body at which they can stay: of two successions in a chain, the
	 * later one may have been heard of before.
	 */
	private void passOn(OrganizationId ended) {
		OrganizationId former = ended;
		Optional<Succession> next = desk.bequeath(former);
		while (next.isPresent()) {
			OrganizationId heir = next.get().organizationId();
			people.passOn(former, heir, next.get().date());
			former = heir;
			next = desk.bequeath(former);
		}
	}

}
