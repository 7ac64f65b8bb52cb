package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages offer each person the steps that the service would let her take, and no others.
 */
class EventTests {

	private static final Instant BEFORE = Instant.parse("2033-06-01T00:00:00Z");

	private static final Instant AFTER = Instant.parse("2033-06-04T18:00:00Z");

	@ParameterizedTest
	@CsvSource({ "org-owner,organization:o,true,true,true", "org-editor,organization:o,true,true,false",
			"org-contributor,organization:o,true,false,false", "curator,platform,true,true,false",
			"event-owner,event:e,true,true,true", "org-owner,organization:x,false,false,false",
			"event-owner,event:x,false,false,false", "auditor,platform,false,false,false" })
	void aDraftIsInTheHandsOfItsPeopleAndOfCurators(String role, String scope, boolean edits, boolean publishes,
			boolean organizes) {
		Event draft = event("draft", null);
		Person person = person(role, scope);
		assertThat(draft.mayEdit(person)).isEqualTo(edits);
		assertThat(draft.mayPublish(person)).isEqualTo(publishes);
		assertThat(draft.mayOrganize(person)).isEqualTo(organizes);
	}

	@Test
	void whoOnlyContributesEditsNothingThatIsPublicAndNobodyWhatIsCancelled() {
		Person contributor = person("org-contributor", "organization:o");
		Person owner = person("org-owner", "organization:o");
		assertThat(event("announced", null).mayEdit(contributor)).isFalse();
		assertThat(event("announced", null).mayPublish(owner)).isFalse();
		assertThat(event("ended", null).mayEdit(owner)).isTrue();
		assertThat(event("cancelled", null).mayEdit(owner)).isFalse();
	}

	@Test
	void outcomesAreWrittenFromTheFirstDayOnAndPublishedFromTheLast() {
		Person owner = person("org-owner", "organization:o");
		Instant firstDay = Instant.parse("2033-06-02T18:00:00Z");
		Instant lastDay = Instant.parse("2033-06-03T18:00:00Z");
		assertThat(event("announced", null).mayWriteOutcomes(owner, firstDay.minusSeconds(1))).isFalse();
		assertThat(event("announced", null).mayWriteOutcomes(owner, firstDay)).isTrue();
		assertThat(event("announced", null).isInItsLastDay(lastDay.minusSeconds(1))).isFalse();
		assertThat(event("announced", null).isInItsLastDay(lastDay)).isTrue();
		assertThat(event("outcomes_published", null).mayWriteOutcomes(owner, AFTER)).isTrue();
		assertThat(event("ended", null).mayWriteOutcomes(person("org-contributor", "organization:o"), AFTER)).isFalse();
		assertThat(event("draft", null).mayWriteOutcomes(owner, AFTER)).isFalse();
		assertThat(event("cancelled", null).mayWriteOutcomes(owner, AFTER)).isFalse();
	}

	@Test
	void theNextStepLeadsFromTheDraftToTheGuests() {
		Person owner = person("org-owner", "organization:o");
		assertThat(event("draft", null).next(owner, BEFORE)).isEqualTo("announce");
		assertThat(event("draft", null).next(owner, AFTER)).isEqualTo("record");
		assertThat(event("announced", null).next(owner, BEFORE)).isEqualTo("seating");
		assertThat(event("announced", 40).next(owner, BEFORE)).isEqualTo("open-registration");
		assertThat(event("registration_open", 40).next(owner, BEFORE)).isEqualTo("guests");
		assertThat(event("registration_closed", 40).next(owner, BEFORE)).isEqualTo("guests");
		assertThat(event("ended", 40).next(owner, AFTER)).isNull();
		assertThat(event("cancelled", 40).next(owner, BEFORE)).isNull();
	}

	@Test
	void whoMayNotTakeTheStepIsToldWhomToAskOrNothing() {
		assertThat(event("draft", null).next(person("org-contributor", "organization:o"), BEFORE)).isEqualTo("ask");
		assertThat(event("announced", 40).next(person("curator", "platform"), BEFORE)).isNull();
		assertThat(event("registration_open", 40).next(person("org-editor", "organization:o"), BEFORE)).isNull();
	}

	private static Person person(String role, String scope) {
		return new Person("a", "Aigul", "aigul@example.org", "ky", List.of(new Person.Grant(role, scope, null, null)));
	}

	private static Event event(String state, @Nullable Integer capacity) {
		return new Event("e", 1, state, "o", Text.of("Жыйын", null, null), null, "2033-06-03", "2033-06-04",
				"Asia/Bishkek", Instant.parse("2033-06-02T18:00:00Z"), AFTER, null, "offline", List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), null, List.of(), capacity, Map.of(), null, null);
	}

}
