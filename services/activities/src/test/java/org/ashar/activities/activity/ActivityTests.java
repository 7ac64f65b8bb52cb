package org.ashar.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ashar.activities.activity.ActivityFact.Archived;
import org.ashar.activities.activity.ActivityFact.ChangesRequested;
import org.ashar.activities.activity.ActivityFact.Drafted;
import org.ashar.activities.activity.ActivityFact.Edited;
import org.ashar.activities.activity.ActivityFact.Published;
import org.ashar.activities.activity.ActivityFact.StatusChanged;
import org.ashar.activities.activity.ActivityFact.Submitted;
import org.ashar.activities.activity.ActivityFact.Superseded;
import org.ashar.activities.law.Classification;
import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.law.LawProblem;
import org.ashar.activities.law.LawStep;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author OWNER = new Author("owner", "org-owner");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final ActivityId SUCCESSOR = new ActivityId(UUID.randomUUID());

	private static final Text NOTE = Text.of(null, "Уточните даты", null);

	/**
	 * Every action under the name it has in paths, with the states from which the table
	 * allows it.
	 */
	private static final Map<String, List<EditorialState>> TABLE = Map.of("edit",
			List.of(EditorialState.DRAFT, EditorialState.CHANGES_REQUESTED, EditorialState.PUBLISHED), "submit",
			List.of(EditorialState.DRAFT, EditorialState.CHANGES_REQUESTED), "request-changes",
			List.of(EditorialState.SUBMITTED), "reject", List.of(EditorialState.SUBMITTED), "publish",
			List.of(EditorialState.SUBMITTED), "status",
			List.of(EditorialState.DRAFT, EditorialState.CHANGES_REQUESTED, EditorialState.PUBLISHED), "supersede",
			List.of(EditorialState.PUBLISHED), "archive", List.of(EditorialState.PUBLISHED, EditorialState.SUPERSEDED));

	private static final Map<String, Consumer<Activity>> ACTIONS = Map.of("edit",
			activity -> activity.edit(activity.content(), false, null, OWNER, NOW), "submit",
			activity -> activity.submit(OWNER, NOW), "request-changes",
			activity -> activity.requestChanges(NOTE, CURATOR, NOW), "reject",
			activity -> activity.reject(NOTE, CURATOR, NOW), "publish", activity -> activity.publish(CURATOR, NOW),
			"status", activity -> activity.moveTo(ActivityStatus.IMPLEMENTATION, null, null, OWNER, NOW), "supersede",
			activity -> activity.supersede(SUCCESSOR, CURATOR, NOW), "archive",
			activity -> activity.archive(CURATOR, NOW));

	@Test
	void anActivityTravelsFromDraftToArchiveAndTellsOfEachStep() {
		Activity activity = in(EditorialState.DRAFT);
		activity.submit(OWNER, NOW);
		activity.requestChanges(NOTE, CURATOR, NOW);
		assertThat(activity.changesWanted()).isEqualTo(NOTE);
		activity.edit(content(ActivityStatus.PIPELINE), true, NOTE, OWNER, NOW);
		activity.submit(OWNER, NOW);
		assertThat(activity.changesWanted()).isNull();
		activity.publish(CURATOR, NOW);
		activity.moveTo(ActivityStatus.IMPLEMENTATION, null, NOTE, OWNER, NOW);
		activity.supersede(SUCCESSOR, CURATOR, NOW);
		activity.archive(CURATOR, NOW);
		assertThat(activity.outbox().facts()).containsExactly(new Drafted(), new Submitted(),
				new ChangesRequested(NOTE), new Edited(true, NOTE), new Submitted(), new Published(),
				new StatusChanged(ActivityStatus.PIPELINE, ActivityStatus.IMPLEMENTATION, NOTE),
				new Superseded(SUCCESSOR), new Archived());
		assertThat(activity.supersededBy()).isEqualTo(SUCCESSOR);
	}

	static Stream<Arguments> everyActionInEveryState() {
		return TABLE.keySet()
			.stream()
			.flatMap(action -> Stream.of(EditorialState.values()).map(state -> Arguments.of(action, state)));
	}

	@ParameterizedTest
	@MethodSource("everyActionInEveryState")
	void onlyWhatTheTableAllowsIsDone(String action, EditorialState state) {
		Activity activity = in(state);
		int before = activity.outbox().facts().size();
		if (TABLE.get(action).contains(state)) {
			ACTIONS.get(action).accept(activity);
			assertThat(activity.outbox().facts()).hasSize(before + 1);
			return;
		}
		assertThatThrownBy(() -> ACTIONS.get(action).accept(activity))
			.isInstanceOfSatisfying(ActivityProblem.WrongState.class, problem -> {
				assertThat(problem.action()).isEqualTo(action);
				assertThat(problem.state()).isEqualTo(state);
			});
		assertThat(activity.state()).isEqualTo(state);
		assertThat(activity.outbox().facts()).hasSize(before);
	}

	@ParameterizedTest
	@EnumSource(ActivityStatus.class)
	void theRealWorldOnlyGoesWhereItsTableLeads(ActivityStatus to) {
		Activity activity = published(ActivityStatus.IMPLEMENTATION);
		if (List.of(ActivityStatus.FINALISATION, ActivityStatus.SUSPENDED, ActivityStatus.CANCELLED).contains(to)) {
			activity.moveTo(to, null, null, OWNER, NOW);
			assertThat(activity.content().activityStatus()).isEqualTo(to);
		}
		else {
			assertThatThrownBy(() -> activity.moveTo(to, null, null, OWNER, NOW))
				.isInstanceOf(ActivityProblem.WrongStatus.class);
		}
	}

	@Test
	void aSuspendedActivityComesBackAClosedOneDoesNot() {
		Activity activity = published(ActivityStatus.IMPLEMENTATION);
		activity.moveTo(ActivityStatus.SUSPENDED, null, null, OWNER, NOW);
		activity.moveTo(ActivityStatus.IMPLEMENTATION, null, null, OWNER, NOW);
		activity.moveTo(ActivityStatus.FINALISATION, null, null, OWNER, NOW);
		activity.moveTo(ActivityStatus.CLOSED, null, null, OWNER, NOW);
		assertThatThrownBy(() -> activity.moveTo(ActivityStatus.IMPLEMENTATION, null, null, OWNER, NOW))
			.isInstanceOf(ActivityProblem.WrongStatus.class);
	}

	@Test
	void theDayOfTheMoveBecomesTheDateIatiHasForIt() {
		Activity activity = published(ActivityStatus.PIPELINE);
		activity.moveTo(ActivityStatus.IMPLEMENTATION, "2012-08", null, OWNER, NOW);
		activity.moveTo(ActivityStatus.FINALISATION, "2014-10-31", null, OWNER, NOW);
		assertThat(activity.content().activityDates()).containsExactly(
				new ActivityDate(DateType.ACTUAL_START, "2012-08"),
				new ActivityDate(DateType.ACTUAL_END, "2014-10-31"));
		activity.moveTo(ActivityStatus.CLOSED, "2015-03", null, OWNER, NOW);
		assertThat(activity.content().activityDates()).as("a later end takes the place of the earlier one")
			.containsExactly(new ActivityDate(DateType.ACTUAL_START, "2012-08"),
					new ActivityDate(DateType.ACTUAL_END, "2015-03"));
	}

	@Test
	void aMoveWithoutADateOfItsOwnRefusesOneRatherThanLosingIt() {
		Activity activity = published(ActivityStatus.PIPELINE);
		assertThatThrownBy(() -> activity.moveTo(ActivityStatus.SUSPENDED, "2012", null, OWNER, NOW))
			.isInstanceOf(ActivityProblem.NoDateForStatus.class);
		assertThat(activity.content().activityStatus()).isEqualTo(ActivityStatus.PIPELINE);
	}

	@Test
	void nothingEndsBeforeItStarted() {
		Activity activity = published(ActivityStatus.PIPELINE);
		activity.moveTo(ActivityStatus.IMPLEMENTATION, "2012-08", null, OWNER, NOW);
		assertThatThrownBy(() -> activity.moveTo(ActivityStatus.FINALISATION, "2011", null, OWNER, NOW))
			.isInstanceOf(ReferenceProblem.EndsBeforeStart.class);
		assertThat(activity.content().activityStatus()).isEqualTo(ActivityStatus.IMPLEMENTATION);
	}

	@Test
	void theStatusOfAPublishedActivityDoesNotSlipInWithAnEdit() {
		Activity activity = published(ActivityStatus.PIPELINE);
		assertThatThrownBy(() -> activity.edit(content(ActivityStatus.CLOSED), false, null, OWNER, NOW))
			.isInstanceOf(ActivityProblem.StatusMovesApart.class);
	}

	@Test
	void whyItWasRejectedIsKeptForItsPeople() {
		Activity activity = in(EditorialState.SUBMITTED);
		activity.reject(NOTE, CURATOR, NOW);
		assertThat(activity.rejectedBecause()).isEqualTo(NOTE);
		assertThat(activity.state().isPublic()).isFalse();
	}

	@Test
	void aLawGoesItsWayAndEachStepIsAFactOfItsOwn() {
		Activity law = law();
		LawAction first = action("2012", Classification.INTRODUCED);
		LawAction wrong = action("2013-06-30", Classification.PASSAGE);
		LawAction right = action("2013-07-01", Classification.PASSAGE);
		law.add(first);
		law.add(wrong);
		law.correct(wrong.id(), NOTE, right, CURATOR, NOW);
		assertThat(law.course().standing()).containsExactly(first, right);
		assertThat(law.course().find(wrong.id()).orElseThrow().correction().replacement()).isEqualTo(right.id());
		assertThat(law.outbox().facts()).contains(new ActivityFact.LawActionAdded(first),
				new ActivityFact.LawActionAdded(wrong), new ActivityFact.LawActionCorrected(wrong.id(), NOTE));
	}

	@Test
	void whatIsNoLawHasNoWayThroughParliament() {
		Activity project = published(ActivityStatus.PIPELINE);
		LawAction action = action("2013", Classification.PASSAGE);
		assertThatThrownBy(() -> project.add(action)).isInstanceOf(LawProblem.NoLaw.class);
		Activity law = law();
		law.add(action);
		assertThatThrownBy(() -> law.edit(content(ActivityStatus.PIPELINE), false, null, OWNER, NOW))
			.as("nor does a law become a project and keep it")
			.isInstanceOf(LawProblem.NoLaw.class);
	}

	@Test
	void aCorrectionThatDoesNotFitLeavesEverythingAsItWas() {
		Activity law = law();
		LawAction passed = action("2013", Classification.PASSAGE);
		law.add(passed);
		law.add(action("2014", Classification.BECAME_LAW));
		LawAction impossible = action("2015", Classification.READING_1);
		assertThatThrownBy(() -> law.correct(passed.id(), NOTE, impossible, CURATOR, NOW))
			.isInstanceOf(LawProblem.WrongOrder.class);
		assertThat(law.course().find(passed.id()).orElseThrow().stands()).isTrue();
	}

	private static Activity law() {
		ActivityContent project = content(ActivityStatus.PIPELINE);
		ActivityContent content = new ActivityContent(null, ActivityType.LAW, ActivityStatus.PIPELINE, project.title(),
				null, List.of(), project.organizationId(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), Aims.NONE, null);
		return Activity.draft(new ActivityId(UUID.randomUUID()), content, OWNER, NOW);
	}

	private static LawAction action(String date, Classification classification) {
		return new LawAction(new LawActionId(UUID.randomUUID()),
				new LawStep(date, classification, false, null, null, null, null), OWNER, NOW, null);
	}

	private static Activity published(ActivityStatus status) {
		Activity activity = Activity.draft(new ActivityId(UUID.randomUUID()), content(status), OWNER, NOW);
		activity.submit(OWNER, NOW);
		activity.publish(CURATOR, NOW);
		return activity;
	}

	private static Activity in(EditorialState state) {
		Activity activity = Activity.draft(new ActivityId(UUID.randomUUID()), content(ActivityStatus.PIPELINE), OWNER,
				NOW);
		List<String> way = switch (state) {
			case DRAFT -> List.of();
			case SUBMITTED -> List.of("submit");
			case CHANGES_REQUESTED -> List.of("submit", "request-changes");
			case REJECTED -> List.of("submit", "reject");
			case PUBLISHED -> List.of("submit", "publish");
			case SUPERSEDED -> List.of("submit", "publish", "supersede");
			case ARCHIVED -> List.of("submit", "publish", "archive");
		};
		way.forEach(action -> ACTIONS.get(action).accept(activity));
		return activity;
	}

	@Test
	void anActivityIsFoundByTheWordsOfItsTitleAndByWhoeverTakesPart() {
		OrganizationId partner = new OrganizationId(UUID.nameUUIDFromBytes(new byte[] { 2 }));
		ActivityContent plain = content(ActivityStatus.PIPELINE);
		ActivityContent joined = new ActivityContent(null, plain.type(), plain.activityStatus(),
				Text.of("Укуктарды коргоо", "Защита прав", null), null, List.of(), plain.organizationId(),
				List.of(new ParticipatingOrg(partner, OrganizationRole.values()[0]),
						new ParticipatingOrg(partner, OrganizationRole.values()[1])),
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Aims.NONE, null);
		SearchEntry entry = SearchEntry.of(joined);
		assertThat(entry.words()).containsExactly("защита", "коргоо", "прав", "укуктарды");
		assertThat(entry.organizations()).containsExactly(plain.organizationId(), partner);
		assertThat(entry.laws()).isNull();
		Activity activity = in(EditorialState.DRAFT);
		assertThat(activity.isFoundByItsContent()).isTrue();
		activity.edit(joined, false, null, OWNER, NOW);
		assertThat(activity.isFoundByItsContent()).isTrue();
	}

	private static ActivityContent content(ActivityStatus status) {
		return new ActivityContent(null, ActivityType.PROJECT, status, Text.of(null, "Защита прав", null), null,
				List.of(), new OrganizationId(UUID.nameUUIDFromBytes(new byte[] { 1 })), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), List.of(), Aims.NONE, null);
	}

}
