package org.ashar.launcher;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house, for whatever stands below a root package: the real one, and a
 * small one built wrongly on purpose to see each rule bite.
 */
final class HouseRules {

	private final String root;

	HouseRules(String root) {
		this.root = root;
	}

	/** Every rule by its name. */
	Map<String, ArchRule> all() {
		Map<String, ArchRule> rules = new TreeMap<>();
		rules.put("noCircles", slices().matching(this.root + ".(**)").should().beFreeOfCycles());
		rules.put("servicesDoNotKnowEachOther",
				slices().assignedFrom(eachServiceBeingOne()).should().notDependOnEachOther());
		rules.put("drawersDoNotKnowEachOther",
				slices().matching(this.root + ".infra.platform.(*)..").should().notDependOnEachOther());
		rules.put("thePlatformKnowsNoContractAndNoService", thePlatformKnowsNoContractAndNoService());
		rules.put("heartsKnowNoDoors", heartsKnowNoDoors());
		rules.put("onlyWhatIsPrivateToAHeartTouchesTheStore", onlyWhatIsPrivateToAHeartTouchesTheStore());
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

	private SliceAssignment eachServiceBeingOne() {
		return new SliceAssignment() {
			@Override
			public SliceIdentifier getIdentifierOf(JavaClass type) {
				if (!inServices().test(type)) {
					return SliceIdentifier.ignore();
				}
				// The package, because an array's name begins with its kind.
				return SliceIdentifier
					.of(type.getPackageName().substring(HouseRules.this.root.length() + 1).split("\\.")[0]);
			}

			@Override
			public String getDescription() {
				return "services";
			}
		};
	}

	private ArchRule thePlatformKnowsNoContractAndNoService() {
		return noClasses().that()
			.resideInAPackage(below("infra.platform"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(below("contracts")).or(inServices()));
	}

	private ArchRule heartsKnowNoDoors() {
		return noClasses().that(areHearts())
			.should()
			.dependOnClassesThat(resideInAnyPackage("..web..", "..messaging..", below("contracts"),
					below("infra.platform.http"), below("infra.platform.kafka"), below("infra.platform.start"),
					"org.apache.avro..", "org.apache.kafka..", "org.springframework.kafka..", "jakarta.servlet..",
					"org.springframework.web..", "org.springframework.http..")
				.and(DescribedPredicate.not(resideInAnyPackage("java.."))));
	}

	/**
	 * Annotations for mapping are no touch. The portal keeps its sessions as it likes.
	 */
	private ArchRule onlyWhatIsPrivateToAHeartTouchesTheStore() {
		return noClasses()
			.that(inServices().and(DescribedPredicate.not(resideInAnyPackage(below("portal"))))
				.and(DescribedPredicate.<JavaClass>or(modifier(PUBLIC).forSubtype(),
						resideInAnyPackage(door("web"), door("messaging")))))
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")
				.and(DescribedPredicate.not(resideInAnyPackage("org.springframework.data.annotation..",
						"org.springframework.data.mongodb.core.mapping.."))));
	}

	private ArchRule webKnowsNoContractsAndNoMessages() {
		return noClasses().that()
			.resideInAPackage(door("web"))
			.should()
			.dependOnClassesThat(resideInAnyPackage(below("contracts"), "org.apache.avro..", "org.apache.kafka..",
					"org.springframework.kafka..", door("messaging")));
	}

	private ArchRule messagingKnowsNoWeb() {
		return noClasses().that()
			.resideInAPackage(door("messaging"))
			.should()
			.dependOnClassesThat(
					resideInAnyPackage(door("web"), "org.springframework.web.servlet..", "jakarta.servlet.."));
	}

	private ArchRule doorsHaveNothingPublic() {
		return classes().that()
			.resideInAnyPackage(door("web"), door("messaging"), below("notifications.post"))
			.and()
			.areTopLevelClasses()
			.should()
			.notBePublic();
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
			.resideOutsideOfPackages(below("infra.platform.clock"), below("infra.embedded"), below("infra.bench"),
					below("contracts"))
			.should()
			.accessTargetWhere(
					DescribedPredicate.describe("asks the machine for the time", HouseRules::asksTheMachineForTheTime));
	}

	private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
		String owner = access.getTargetOwner().getName();
		String asked = access.getTarget().getName();
		List<String> told = (access.getTarget() instanceof CodeUnitAccessTarget target)
				? HasName.Utils.namesOf(target.getRawParameterTypes()) : List.of();
		if (owner.startsWith("java.time.")) {
			boolean now = asked.equals("now")
					|| owner.equals(Clock.class.getName()) && asked.matches("system.*|tick.*");
			return now && !told.contains(Clock.class.getName());
		}
		return owner.equals(Date.class.getName()) && asked.equals("<init>") && told.isEmpty()
				|| owner.equals(System.class.getName()) && asked.equals("currentTimeMillis");
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
		return noClasses().that()
			.resideInAPackage(below("launcher"))
			.should()
			.dependOnClassesThat(inServices().and(DescribedPredicate.describe("are no applications",
					(type) -> !type.getSimpleName().endsWith("Application"))));
	}

	/*
	 * Hearts are the packages of a service other than its doors: web, messaging, and the
	 * one that leads to the mail relay. The portal is a door as a whole.
	 */
	private DescribedPredicate<JavaClass> areHearts() {
		return resideInAnyPackage(this.root + ".*.*..").and(inServices())
			.and(DescribedPredicate
				.not(resideInAnyPackage("..web..", "..messaging..", below("notifications.post"), below("portal"))))
			.and(DescribedPredicate.describe("are compiled",
					(type) -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
			.as("hearts");
	}

	/* Whatever is no contract, no infrastructure and not the launcher. */
	private DescribedPredicate<JavaClass> inServices() {
		return resideInAnyPackage(below("*"))
			.and(DescribedPredicate.not(resideInAnyPackage(below("contracts"), below("infra"), below("launcher"))))
			.as("services");
	}

	private String door(String name) {
		return below("*." + name);
	}

	private String below(String place) {
		return this.root + "." + place + "..";
	}

}
