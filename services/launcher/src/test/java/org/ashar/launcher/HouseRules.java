package org.ashar.launcher;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house, for whatever stands below a root package: the real one, and a
 * small one built wrongly on purpose to see each rule bite.
 */
final class HouseRules {

	private static final String[] SERVICES = { "identity", "directory", "activities", "events", "notifications",
			"knowledge", "portal" };

	private static final String[] DRAWERS = { "outbox", "inbox", "kafka", "http", "language", "identifier", "security",
			"clock", "sealing", "start" };

	private final String root;

	HouseRules(String root) {
		this.root = root;
	}

	/** Every rule by its name. */
	Map<String, ArchRule> all() {
		Map<String, ArchRule> rules = new TreeMap<>();
		rules.put("noCircles", slices().matching(this.root + ".(**)").should().beFreeOfCycles());
		for (String service : SERVICES) {
			rules.put("servicesDoNotKnowEachOther." + service, servicesDoNotKnowEachOther(service));
		}
		for (String drawer : DRAWERS) {
			rules.put("drawersDoNotKnowEachOther." + drawer, drawersDoNotKnowEachOther(drawer));
		}
		rules.put("thePlatformKnowsNoContractAndNoService", thePlatformKnowsNoContractAndNoService());
		rules.put("heartsKnowNoDoors", heartsKnowNoDoors());
		rules.put("webKnowsNoContractsAndNoMessages", webKnowsNoContractsAndNoMessages());
		rules.put("messagingKnowsNoWeb", messagingKnowsNoWeb());
		rules.put("doorsHaveNothingPublic", doorsHaveNothingPublic());
		rules.put("noForbiddenNames", noForbiddenNames());
		rules.put("everyPackageIsNullMarked", everyPackageIsNullMarked());
		rules.put("timeComesFromTheClock", timeComesFromTheClock());
		rules.put("noFieldInjection", noFieldInjection());
		rules.put("theLauncherKnowsOnlyApplications", theLauncherKnowsOnlyApplications());
		return rules;
	}

	private ArchRule servicesDoNotKnowEachOther(String service) {
		String[] others = List.of(SERVICES)
			.stream()
			.filter((other) -> !other.equals(service))
			.map(this::below)
			.toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(below(service))
			.should()
			.dependOnClassesThat(resideInAnyPackage(others));
	}

	private ArchRule drawersDoNotKnowEachOther(String drawer) {
		String[] others = List.of(DRAWERS)
			.stream()
			.filter((other) -> !other.equals(drawer))
			.map((other) -> below("infra.platform." + other))
			.toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(below("infra.platform." + drawer))
			.should()
			.dependOnClassesThat(resideInAnyPackage(others));
	}

	private ArchRule thePlatformKnowsNoContractAndNoService() {
		String[] forbidden = java.util.stream.Stream
			.concat(java.util.stream.Stream.of(below("contracts")), List.of(SERVICES).stream().map(this::below))
			.toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(below("infra.platform"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(forbidden));
	}

	private ArchRule heartsKnowNoDoors() {
		return noClasses().that(areHearts())
			.should()
			.dependOnClassesThat(resideInAnyPackage("..web..", "..messaging..", below("contracts"), "org.apache.avro..",
					"org.apache.kafka..", "org.springframework.kafka..", "jakarta.servlet..",
					"org.springframework.web..", "org.springframework.http..")
				.and(DescribedPredicate.not(resideInAnyPackage("java.."))));
	}

	private ArchRule webKnowsNoContractsAndNoMessages() {
		return noClasses().that()
			.resideInAnyPackage(inServices("web"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(below("contracts"), "org.apache.avro..", "org.apache.kafka..",
					this.root + ".*.messaging.."));
	}

	private ArchRule messagingKnowsNoWeb() {
		return noClasses().that()
			.resideInAnyPackage(inServices("messaging"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(this.root + ".*.web..", "org.springframework.web.servlet..",
					"jakarta.servlet.."));
	}

	private ArchRule doorsHaveNothingPublic() {
		String[] doors = java.util.stream.Stream
			.concat(List.of(inServices("web")).stream(), List.of(inServices("messaging")).stream())
			.toArray(String[]::new);
		return classes().that().resideInAnyPackage(doors).and().areTopLevelClasses().should().notBePublic();
	}

	private ArchRule noForbiddenNames() {
		String forbidden = "(Abstract|Base|Common)[A-Z].*|.*(Impl|Utils?|Helper|Manager|DTO|Dto|Service)";
		return noClasses().that()
			.resideOutsideOfPackage(below("contracts"))
			.should()
			.haveNameMatching("(.*[.$])?(" + forbidden + ")");
	}

	private ArchRule everyPackageIsNullMarked() {
		return classes().that()
			.resideOutsideOfPackage(below("contracts"))
			.should(new ArchCondition<>("lie in a @NullMarked package") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					JavaPackage here = type.getPackage();
					boolean marked = here.isAnnotatedWith(NullMarked.class);
					events.add(new SimpleConditionEvent(here, marked, here.getName() + " is not @NullMarked"));
				}
			});
	}

	private ArchRule timeComesFromTheClock() {
		return noClasses().that()
			.resideOutsideOfPackages(below("infra.platform.clock"), below("infra.embedded"), below("contracts"))
			.should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.orShould()
			.callMethod(System.class, "currentTimeMillis");
	}

	private ArchRule noFieldInjection() {
		return noClasses().should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");
	}

	/**
	 * The backends stand apart. Not among {@link #all}: their classes are no part of the
	 * services' class path and are read from their folder.
	 */
	ArchRule theEmbeddedBackendsKnowNothingOfAshar() {
		String own = this.root + ".infra.embedded..";
		return noClasses().that()
			.resideInAPackage(own)
			.should()
			.dependOnClassesThat()
			.resideOutsideOfPackages(own, "java..", "jdk..", "com.sun..", "org.jspecify..", "org.apache.kafka..",
					"kafka..", "scala..", "de.bwaldvogel..", "org.h2..", "io.netty..", "org.subethamail..",
					"jakarta.mail..", "tools.jackson..", "org.slf4j..", "com.github.davidmoten..", "javax..",
					"jakarta.activation..", "org.bson..", "org.apache.logging..");
	}

	private ArchRule theLauncherKnowsOnlyApplications() {
		String[] services = List.of(SERVICES).stream().map(this::below).toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(below("launcher"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(services).and(DescribedPredicate.describe("are no applications",
					(type) -> !type.getSimpleName().endsWith("Application"))));
	}

	/*
	 * Hearts are the packages of a service other than its doors: web, messaging, and the
	 * few that lead to the outside, which are named here. The portal is a door as a
	 * whole.
	 */
	private DescribedPredicate<JavaClass> areHearts() {
		String[] doors = { "..web..", "..messaging..", below("identity.authorization"), below("notifications.post"),
				below("portal") };
		String[] services = List.of(SERVICES)
			.stream()
			.map((name) -> this.root + "." + name + ".*..")
			.toArray(String[]::new);
		return resideInAnyPackage(services).and(DescribedPredicate.not(resideInAnyPackage(doors)))
			.and(DescribedPredicate.describe("are compiled",
					(type) -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
			.as("hearts");
	}

	private String[] inServices(String door) {
		return List.of(SERVICES).stream().map((service) -> below(service + "." + door)).toArray(String[]::new);
	}

	private String below(String place) {
		return this.root + "." + place + "..";
	}

}
