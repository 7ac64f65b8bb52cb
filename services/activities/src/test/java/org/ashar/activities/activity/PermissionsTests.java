package org.ashar.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.KnownDirectory;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.People;
import org.ashar.infra.platform.language.Text;
import org.junit.jupiter.api.Test;

class PermissionsTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private final KnownDirectory directory = new KnownDirectory();

	private final OrganizationId verified = directory.organization("published", "verified");

	private final OrganizationId unverified = directory.organization("published", "unverified");

	private final Permissions permissions = new Permissions(directory.references());

	@Test
	void aVerifiedOrganizationPublishesItsOwn() {
		Actor owner = People.in(verified, Capacity.ORG_OWNER);
		assertThat(permissions.publisher(submitted(verified, owner), owner).role()).isEqualTo("org-owner");
	}

	@Test
	void anUnverifiedOrganizationWaitsForACurator() {
		Actor owner = People.in(unverified, Capacity.ORG_OWNER);
		Activity activity = submitted(unverified, owner);
		assertThatThrownBy(() -> permissions.publisher(activity, owner))
			.isInstanceOf(ActivityProblem.OrganizationNotVerified.class);
		assertThat(permissions.publisher(activity, People.curator()).role()).isEqualTo("curator");
	}

	@Test
	void aCuratorDoesNotPublishWhatHeSubmittedHimself() {
		Actor curator = People.curator();
		Activity activity = submitted(verified, curator);
		assertThatThrownBy(() -> permissions.publisher(activity, curator))
			.isInstanceOf(ActivityProblem.OwnSubmission.class);
		assertThat(permissions.publisher(activity, People.curator()).role()).isEqualTo("curator");
	}

	@Test
	void aContributorDraftsAndSubmitsButNeverTouchesWhatIsPublic() {
		Actor contributor = People.in(verified, Capacity.ORG_CONTRIBUTOR);
		Activity activity = submitted(verified, contributor);
		assertThat(permissions.drafter(activity.content(), contributor).role()).isEqualTo("org-contributor");
		assertThatThrownBy(() -> permissions.publisher(activity, contributor))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
		activity.publish(People.curator().as(Capacity.CURATOR), NOW);
		assertThatThrownBy(() -> permissions.editor(activity, activity.content(), contributor))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
		assertThatThrownBy(() -> permissions.closer(activity, contributor))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
	}

	@Test
	void thePeopleOfAnotherOrganizationMayNothing() {
		Actor stranger = People.in(unverified, Capacity.ORG_OWNER);
		Activity activity = submitted(verified, People.curator());
		assertThatThrownBy(() -> permissions.drafter(activity.content(), stranger))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
		assertThatThrownBy(() -> permissions.publisher(activity, stranger))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
	}

	@Test
	void onlyACuratorGivesAnActivityToAnotherOrganization() {
		Actor both = People.in(verified, Capacity.ORG_OWNER);
		Activity activity = submitted(verified, both);
		assertThatThrownBy(() -> permissions.editor(activity, content(unverified), both))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
		assertThat(permissions.editor(activity, content(unverified), People.curator()).role()).isEqualTo("curator");
	}

	@Test
	void anAuditorReadsAndWritesNothing() {
		assertThatThrownBy(() -> permissions.drafter(content(verified), People.with(Capacity.AUDITOR, "platform")))
			.isInstanceOf(ActivityProblem.NotAllowed.class);
	}

	private static Activity submitted(OrganizationId organization, Actor by) {
		Capacity capacity = by.is(Capacity.CURATOR) ? Capacity.CURATOR : Capacity.ORG_OWNER;
		Activity activity = Activity.draft(new ActivityId(UUID.randomUUID()), content(organization), by.as(capacity),
				NOW);
		activity.submit(by.as(capacity), NOW);
		return activity;
	}

	private static ActivityContent content(OrganizationId organization) {
		return new ActivityContent(null, ActivityType.PROJECT, ActivityStatus.PIPELINE,
				Text.of(null, "Защита прав", null), null, List.of(), organization, List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), Aims.NONE, null);
	}

}
