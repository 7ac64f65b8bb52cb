package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house hold for the house, and each of them is broken by a small house
 * built wrongly on purpose.
 */
class HouseRulesTests {

	private static final String BROKEN = "org.ashar.launcher.broken";

	private static JavaClasses house;

	private static JavaClasses broken;

	@BeforeAll
	static void readTheClasses() {
		house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.withImportOption((location) -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
			.importPackages("org.ashar");
		broken = new ClassFileImporter().importPackages(BROKEN);
	}

	@TestFactory
	Stream<DynamicTest> theHouseKeepsItsRules() {
		return new HouseRules("org.ashar").all()
			.entrySet()
			.stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
	}

	@TestFactory
	Stream<DynamicTest> everyRuleBites() {
		return new HouseRules(BROKEN).all()
			.entrySet()
			.stream()
			.filter((rule) -> !rule.getKey().matches(".*DoNotKnowEachOther\\.(?!identity|outbox).*"))
			.map((rule) -> DynamicTest.dynamicTest(rule.getKey(), () -> assertBitten(rule.getValue())));
	}

	@Test
	void theEmbeddedBackendsKnowNothingOfAshar() {
		Path classes = Path.of("../../infra/embedded/target/classes");
		assertThat(Files.isDirectory(classes)).isTrue();
		ArchRule rule = new HouseRules("org.ashar").theEmbeddedBackendsKnowNothingOfAshar();
		rule.check(new ClassFileImporter().importPath(classes));
		assertBitten(new HouseRules(BROKEN).theEmbeddedBackendsKnowNothingOfAshar());
	}

	private static void assertBitten(ArchRule rule) {
		EvaluationResult result = rule.allowEmptyShould(true).evaluate(broken);
		assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
	}

}
