package org.ashar.activities.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTests {

	private final KnownDirectory directory = new KnownDirectory().concept("topic", "health");

	private final References references = directory.references();

	@Test
	void anOrganizationNobodyHeardOfIsRefusedUnderTheNameOfItsField() {
		OrganizationId unheardOf = new OrganizationId(UUID.randomUUID());
		assertThatThrownBy(() -> references.organizations("leadBodies", List.of(unheardOf)))
			.isInstanceOfSatisfying(ReferenceProblem.Unknown.class, problem -> {
				assertThat(problem.field()).isEqualTo("leadBodies");
				assertThat(problem.value()).isEqualTo(unheardOf.value().toString());
			});
	}

	@Test
	void theSameOrganizationStandsInAListOnce() {
		OrganizationId ministry = directory.organization("published", "unverified");
		assertThatThrownBy(() -> references.organizations("partners", List.of(ministry, ministry)))
			.isInstanceOf(ReferenceProblem.Repeated.class);
	}

	@Test
	void aTopicIsNoArea() {
		assertThatCode(() -> references.topicsWithAreas(List.of("health"), List.of())).doesNotThrowAnyException();
		assertThatThrownBy(() -> references.topicsWithAreas(List.of(), List.of("health")))
			.isInstanceOf(ReferenceProblem.Unknown.class);
	}

	@ParameterizedTest
	@CsvSource({ "published, verified, true", "published, stale, false", "published, unverified, false",
			"draft, verified, false", "suspended, verified, false" })
	void onlyListedAndVerifiedOrganizationsSpeakForThemselves(String listing, String trust, boolean may) {
		assertThat(references.maySpeakForItself(directory.organization(listing, trust))).isEqualTo(may);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2013", "2013-06", "2013-06-03", "2012-02-29" })
	void aSourceMayKnowOnlyTheYearOrTheMonth(String date) {
		assertThat(PartialDate.isValid(date)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "13", "2013-6", "2013-13", "2013-02-29", "2013-06-31", "0000", "20130603",
			"2013-06-03T10", "２０１３", "2013 " })
	void whatTheCalendarDoesNotKnowIsNoDate(String date) {
		assertThat(PartialDate.isValid(date)).isFalse();
	}

	@Test
	void aPeriodThatMayBeInOrderIsInOrder() {
		assertThatCode(() -> PartialDate.inOrder("end", "2013-06", "2013")).doesNotThrowAnyException();
		assertThatCode(() -> PartialDate.inOrder("end", "2013-06", null)).doesNotThrowAnyException();
		assertThatThrownBy(() -> PartialDate.inOrder("end", "2013-06", "2013-05-31"))
			.isInstanceOf(ReferenceProblem.EndsBeforeStart.class);
	}

}
