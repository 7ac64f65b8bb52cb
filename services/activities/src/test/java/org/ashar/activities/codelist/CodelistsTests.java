package org.ashar.activities.codelist;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.activity.ActivityStatus;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.activity.DateType;
import org.ashar.activities.activity.OrganizationRole;
import org.ashar.activities.activity.RelationType;
import org.ashar.activities.law.Classification;
import org.ashar.activities.law.LawType;
import org.ashar.activities.law.LegalForce;
import org.ashar.activities.reference.Coded;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodelistsTests {

	private final Codelists codelists = new Codelists();

	static Stream<Arguments> ours() {
		return Stream.of(Arguments.of("activity-type", ActivityType.values()),
				Arguments.of("activity-status", ActivityStatus.values()),
				Arguments.of("activity-date-type", DateType.values()),
				Arguments.of("organisation-role", OrganizationRole.values()),
				Arguments.of("related-activity-type", RelationType.values()),
				Arguments.of("law-type", LawType.values()), Arguments.of("law-action", Classification.values()),
				Arguments.of("legal-force", LegalForce.values()));
	}

	@ParameterizedTest
	@MethodSource("ours")
	void whatTheProgramKnowsHasANameAndNothingElseHas(String list, Coded[] values) {
		assertThat(codes(list)).containsExactlyInAnyOrderElementsOf(Stream.of(values).map(Coded::code).toList());
	}

	@Test
	void everyCodeStandsOnceAndIsCalledSomethingInEachLanguage() {
		for (Codelist list : codelists.all()) {
			assertThat(codes(list.name())).as(list.name()).isNotEmpty().doesNotHaveDuplicates();
			assertThat(list.items()).as(list.name())
				.allSatisfy(item -> assertThat(item.name().values()).containsOnlyKeys(Language.values()));
			for (Language language : Language.values()) {
				assertThat(list.items()).as(list.name())
					.extracting(item -> item.name().in(language).value())
					.doesNotHaveDuplicates();
			}
		}
	}

	@Test
	void aCodeIsFoundByWhatPeopleCallIt() {
		Codelist types = codelists.get("activity-type");

		assertThat(types.codeOf(" мыйзам ")).contains("law");
		assertThat(types.codeOf("ЗАКОН")).contains("law");
		assertThat(types.codeOf("Law")).contains("law");
		assertThat(types.codeOf("recommendation-set")).contains("recommendation-set");
		assertThat(types.codeOf("party")).isEmpty();
	}

	private List<String> codes(String list) {
		return codelists.get(list).items().stream().map(Codelist.Item::code).toList();
	}

}
