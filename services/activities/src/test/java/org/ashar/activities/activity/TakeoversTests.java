package org.ashar.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.reference.Fate;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

/** Bodies that were written down twice, and were not. */
class TakeoversTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final OrganizationId TWIN = new OrganizationId(UUID.randomUUID());

	private static final OrganizationId STAYS = new OrganizationId(UUID.randomUUID());

	private static final OrganizationId THIRD = new OrganizationId(UUID.randomUUID());

	@Test
	void whatNamesBothNamesTheOneThatStaysOnceAndBothAgainAfterwards() {
		Activity activity = of(TWIN, funding(TWIN), implementing(TWIN), funding(STAYS));
		pass(activity, TWIN, STAYS);
		pass(activity, TWIN, STAYS);
		assertThat(activity.content().organizationId()).isEqualTo(STAYS);
		assertThat(activity.content().participatingOrgs()).containsExactly(funding(STAYS), implementing(STAYS));
		assertThat(activity.isFoundByItsContent()).isTrue();
		activity.comeBack(TWIN, NOW);
		activity.comeBack(TWIN, NOW);
		assertThat(activity.content().organizationId()).isEqualTo(TWIN);
		assertThat(activity.content().participatingOrgs()).containsExactlyInAnyOrder(funding(TWIN), implementing(TWIN),
				funding(STAYS));
		assertThat(activity.outbox().facts()).containsExactly(new ActivityFact.Drafted(),
				new ActivityFact.PassedOn(TWIN, STAYS), new ActivityFact.CameBack(TWIN));
	}

	@Test
	void whatSomebodyHasTouchedSinceStays() {
		Activity activity = of(TWIN, funding(TWIN));
		pass(activity, TWIN, STAYS);
		activity.submit(CURATOR, NOW);
		activity.comeBack(TWIN, NOW);
		assertThat(activity.content().organizationId()).isEqualTo(STAYS);
		pass(activity, STAYS, THIRD);
		activity.comeBack(STAYS, NOW);
		assertThat(activity.content()).as("what went over after that comes back")
			.isEqualTo(of(STAYS, funding(STAYS)).content());
	}

	@Test
	void aChainThatComesApartIsHeardOfInAnyOrder() {
		for (List<OrganizationId> order : List.of(List.of(STAYS, TWIN), List.of(TWIN, STAYS))) {
			Activity activity = of(TWIN, funding(TWIN), implementing(STAYS), implementing(TWIN));
			ActivityContent before = activity.content();
			pass(activity, TWIN, STAYS);
			pass(activity, STAYS, THIRD);
			assertThat(activity.content()).isEqualTo(of(THIRD, funding(THIRD), implementing(THIRD)).content());
			order.forEach(body -> activity.comeBack(body, NOW));
			assertThat(activity.content().organizationId()).isEqualTo(before.organizationId());
			assertThat(activity.content().participatingOrgs()).as("%s", order)
				.containsExactlyInAnyOrderElementsOf(before.participatingOrgs());
		}
	}

	@Test
	void twoDoublesOfOnePartFromItInAnyOrder() {
		for (List<OrganizationId> order : List.of(List.of(TWIN, THIRD), List.of(THIRD, TWIN))) {
			Activity activity = of(STAYS, funding(TWIN), funding(THIRD));
			pass(activity, TWIN, STAYS);
			pass(activity, THIRD, STAYS);
			assertThat(activity.content().participatingOrgs()).containsExactly(funding(STAYS));
			order.forEach(body -> activity.comeBack(body, NOW));
			assertThat(activity.content().participatingOrgs()).as("%s", order)
				.containsExactlyInAnyOrder(funding(TWIN), funding(THIRD));
		}
	}

	private static void pass(Activity activity, OrganizationId from, OrganizationId to) {
		activity.passOn(new Handover(from, to, Fate.DUPLICATE, NOW, 7));
	}

	private static ParticipatingOrg funding(OrganizationId body) {
		return new ParticipatingOrg(body, OrganizationRole.FUNDING);
	}

	private static ParticipatingOrg implementing(OrganizationId body) {
		return new ParticipatingOrg(body, OrganizationRole.IMPLEMENTING);
	}

	private static Activity of(OrganizationId owner, ParticipatingOrg... taking) {
		ActivityContent content = new ActivityContent(null, ActivityType.PROJECT, ActivityStatus.PIPELINE,
				Text.of(null, "Защита прав", null), null, List.of(), owner, Stream.of(taking).toList(), List.of(),
				List.of(), List.of(), List.of(), List.of(), List.of(), Aims.NONE, null);
		return Activity.draft(new ActivityId(UUID.nameUUIDFromBytes(new byte[] { 7 })), content, CURATOR, NOW);
	}

}
