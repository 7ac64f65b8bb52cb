package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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

	/** What each rule must find in the broken house, every clause of it. */
	private static final Map<String, List<String>> OFFENCES = Map.ofEntries(
			Map.entry("noCircles", List.of("identity.account", "identity.web")),
			Map.entry("servicesDoNotKnowEachOther", List.of("identity", "directory")),
			Map.entry("drawersDoNotKnowEachOther", List.of("outbox", "http")),
			Map.entry("thePlatformKnowsNoContractAndNoService", List.of("OrganizationMessage", "Organization.<init>")),
			Map.entry("heartsKnowNoDoors",
					List.of("AccountController", "AccountListener", "OrganizationMessage", "http.Problem",
							"kafka.Topics", "start.Start", "avro.Schema", "common.Uuid", "KafkaOperations",
							"HttpServletRequest", "RequestMapping", "HttpStatus")),
			Map.entry("onlyWhatIsPrivateToAHeartTouchesTheStore",
					List.of("MongoOperations", "bson.Document", "domain.Sort", "MongoClient")),
			Map.entry("webKnowsNoContractsAndNoMessages",
					List.of("OrganizationMessage", "avro.Schema", "common.Uuid", "KafkaOperations", "AccountListener")),
			Map.entry("messagingKnowsNoWeb", List.of("AccountController", "ModelAndView", "HttpServletRequest")),
			Map.entry("doorsHaveNothingPublic", List.of("AccountController", "AccountListener", "post.Relay")),
			Map.entry("noForbiddenNames",
					List.of("AccountManager", "AbstractAccount", "BaseAccount", "CommonAccount", "AccountImpl",
							"AccountUtil>", "AccountUtils", "AccountHelper", "AccountDTO", "AccountDto",
							"AccountService")),
			Map.entry("everyPackageIsNullMarked", List.of("broken.unmarked is not @NullMarked")),
			Map.entry("timeComesFromTheClock",
					List.of("Instant.now()", "LocalDate.now(java.time.ZoneId)", "ZonedDateTime.now()", "systemUTC",
							"systemDefaultZone", "Clock.system(", "tickSeconds", "currentTimeMillis",
							"java.util.Date.<init>()")),
			Map.entry("noFieldInjection", List.of("annotation.Autowired", "annotation.Value")),
			Map.entry("theLauncherKnowsOnlyApplications", List.of("Organization")));

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
		Map<String, ArchRule> rules = new HouseRules(BROKEN).all();
		assertThat(OFFENCES).containsOnlyKeys(rules.keySet());
		return rules.entrySet()
			.stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getKey(),
					() -> assertBitten(rule.getValue(), OFFENCES.get(rule.getKey()))));
	}

	@Test
	void whatTheBrokenHouseDoesRightIsNotBitten() {
		assertThat(report(new HouseRules(BROKEN).all().get("timeComesFromTheClock"))).doesNotContain("Clock.tick(",
				"Instant.now(java.time.Clock)");
	}

	@Test
	void theEmbeddedBackendsKnowNothingOfAshar() {
		Path classes = Path.of("../../infra/embedded/target/classes");
		assertThat(Files.isDirectory(classes)).isTrue();
		ArchRule rule = new HouseRules("org.ashar").theEmbeddedBackendsKnowNothingOfAshar();
		rule.check(new ClassFileImporter().importPath(classes));
		assertBitten(new HouseRules(BROKEN).theEmbeddedBackendsKnowNothingOfAshar(), List.of("OrganizationMessage"));
	}

	private static void assertBitten(ArchRule rule, List<String> offences) {
		assertThat(report(rule)).contains(offences);
	}

	private static String report(ArchRule rule) {
		return rule.allowEmptyShould(true).evaluate(broken).getFailureReport().toString();
	}

}
