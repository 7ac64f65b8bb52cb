package org.ashar.directory.merger;

import java.time.Instant;

import org.springframework.stereotype.Component;

import org.ashar.directory.centre.CentreDesk;
import org.ashar.directory.merger.Merger.Consequences;
import org.ashar.directory.organization.Merging;
import org.ashar.directory.person.People;
import org.ashar.directory.profile.OrganizationId;

/** What names a record from outside, and goes where it goes. */
@Component
class Belongings {

	private final Merging merging;

	private final People people;

	private final CentreDesk centres;

	Belongings(Merging merging, People people, CentreDesk centres) {
		this.merging = merging;
		this.people = people;
		this.centres = centres;
	}

	/** What would go over from one record to another now. */
	Consequences of(OrganizationId loser, OrganizationId survivor) {
		return new Consequences(merging.additions(loser, survivor), people.namingOnly(loser, survivor),
				merging.below(loser, survivor), centres.of(loser));
	}

	void move(Consequences moved, OrganizationId from, OrganizationId to, Instant at) {
		people.move(moved.people(), from, to, at);
		merging.standBelow(moved.units(), from, to);
		centres.move(moved.centres(), from, to);
	}

}
