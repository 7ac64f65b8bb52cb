package org.ashar.activities.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ActorTests {

	private final KnownDirectory directory = new KnownDirectory();

	private final OrganizationId ours = directory.organization("draft", "unverified");

	private final OrganizationId theirs = directory.organization("draft", "unverified");

	@Test
	void aRoleInOneOrganizationIsNoneInAnother() {
		Actor owner = People.in(ours, Capacity.ORG_OWNER);
		assertThat(owner.in(ours, Capacity.ORG_EDITOR, Capacity.ORG_OWNER)).contains(Capacity.ORG_OWNER);
		assertThat(owner.in(theirs, Capacity.ORG_OWNER)).isEmpty();
		assertThat(owner.is(Capacity.ORG_OWNER)).isFalse();
		assertThat(owner.organizations(Capacity.ORG_OWNER)).containsExactly(ours);
	}

	@Test
	void draftsAreReadByTheirOwnPeopleByCuratorsAndAuditors() {
		assertThat(People.in(ours, Capacity.ORG_CONTRIBUTOR).seesDraftsOf(ours)).isTrue();
		assertThat(People.in(theirs, Capacity.ORG_OWNER).seesDraftsOf(ours)).isFalse();
		assertThat(People.in(ours, Capacity.FOCAL_POINT).seesDraftsOf(ours)).isFalse();
		assertThat(People.curator().seesDraftsOf(ours)).isTrue();
		assertThat(People.with(Capacity.AUDITOR, "platform").seesDraftsOf(ours)).isTrue();
		assertThat(Actor.VISITOR.seesDraftsOf(ours)).isFalse();
	}

	@Test
	void anAssessorOfATopicAssessesThatTopicOnly() {
		Actor assessor = People.with(Capacity.ASSESSOR, "topic:health");
		assertThat(assessor.isFor(Capacity.ASSESSOR, List.of("education", "health"))).isTrue();
		assertThat(assessor.isFor(Capacity.ASSESSOR, List.of("education"))).isFalse();
		assertThat(People.with(Capacity.ASSESSOR, "platform").isFor(Capacity.ASSESSOR, List.of())).isTrue();
	}

	@Test
	void whatHeDoesIsSignedWithTheRoleInWhichHeDoesIt() {
		assertThat(People.in(ours, Capacity.FOCAL_POINT).as(Capacity.FOCAL_POINT).role()).isEqualTo("focal-point");
	}

}
