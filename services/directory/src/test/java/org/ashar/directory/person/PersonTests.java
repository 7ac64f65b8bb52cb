package org.ashar.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.ashar.directory.form.Flaw;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/** Who may write about a person, and who may read it. */
class PersonTests {

	private static final Instant NOW = Instant.parse("2012-09-05T04:00:00Z");

	private static final PersonId ID = new PersonId(UUID.randomUUID());

	private static final OrganizationId TSPC = new OrganizationId(UUID.randomUUID());

	private static final OrganizationId OTHER = new OrganizationId(UUID.randomUUID());

	private final Keeper curator = new Keeper("curator", true, false, Set.of());

	private final Keeper owner = new Keeper("owner", false, false, Set.of(TSPC));

	private final Keeper otherOwner = new Keeper("other", false, false, Set.of(OTHER));

	@Test
	void consentDecidesWhetherTheWorldHearsOfHer() {
		Person person = Person.record(ID, portrait(false, TSPC), owner, NOW);
		person.edit(portrait(true, TSPC), owner, NOW);
		person.edit(portrait(true, TSPC), curator, NOW);
		person.edit(portrait(false, TSPC), owner, NOW);
		assertThat(person.outbox().facts()).containsExactly(new PersonFact.Recorded(), new PersonFact.ConsentGiven(),
				new PersonFact.Edited(), new PersonFact.ConsentWithdrawn());
	}

	@Test
	void withoutConsentOnlyHerOwnAndThoseWhoLookAfterTheDirectorySeeHer() {
		Keeper auditor = new Keeper("auditor", false, true, Set.of());
		Person quiet = Person.record(ID, portrait(false, TSPC), curator, NOW);
		assertThat(Stream.of(Keeper.VISITOR, otherOwner)).noneMatch((it) -> it.sees(quiet));
		assertThat(Stream.of(curator, auditor, owner)).allMatch((it) -> it.sees(quiet));
		assertThat(Keeper.VISITOR.sees(Person.record(ID, portrait(true, TSPC), curator, NOW))).isTrue();
	}

	@Test
	void anOwnerWritesAboutHisOwnPeopleOnly() {
		refused(() -> Person.record(ID, portrait(true, TSPC), otherOwner, NOW));
		refused(() -> Person.record(ID, portrait(true, TSPC, OTHER), owner, NOW));
		refused(() -> Person.record(ID, portrait(true), owner, NOW));
		refused(() -> Person.record(ID, portrait(true, TSPC), Keeper.VISITOR, NOW));
		Person.record(ID, portrait(true), curator, NOW);
	}

	@Test
	void anOwnerDoesNotTouchWhatSheIsElsewhere() {
		Person person = Person.record(ID, portrait(true, TSPC, OTHER), curator, NOW);
		refused(() -> person.edit(portrait(true, TSPC), owner, NOW));
		person.edit(portrait(true, OTHER), owner, NOW);
		assertThat(person.portrait().memberships()).extracting(Membership::organizationId).containsExactly(OTHER);
	}

	@Test
	void herNameFitsIntoAHeaderAndHerPostsAreInOrder() {
		Membership wrong = new Membership(null, Text.of(null, null, "Bell \u0007"), null, "2013", "2012");
		Portrait portrait = new Portrait(Text.of(null, null, "Ainura\nAsamidinova"), null, null, null, null, true,
				List.of(wrong), new PressContact(null, null));
		List<Flaw> flaws = catchThrowableOfType(Malformed.class, portrait::check).flaws();
		assertThat(flaws).containsExactly(new Flaw("name.en", "control-characters"));
		Portrait entries = new Portrait(Text.of(null, null, "Ainura"), null, null, null, null, true, List.of(wrong),
				new PressContact(null, null));
		assertThat(catchThrowableOfType(Malformed.class, entries::check).flaws()).extracting(Flaw::field)
			.containsExactly("memberships[0].organizationId", "memberships[0].role.en", "memberships[0].endDate",
					"pressContact.organizationId");
	}

	@Test
	void aPostThatWasPassedOnByMistakeGoesOnWhereItWasUnlessSomebodyHasChangedItSince() {
		Membership post = new Membership(TSPC, null, "Minister", "2010", null);
		Membership guest = new Membership(OTHER, null, "Guest", "2011", null);
		Portrait before = new Portrait(Text.of(null, null, "Almazbek"), null, null, null, null, true,
				List.of(post, guest), null);
		Person person = Person.record(ID, before, curator, NOW);
		assertThat(person.passOn(TSPC, OTHER, "2012", NOW)).isTrue();
		assertThat(person.portrait()).isNotEqualTo(before);
		assertThat(person.giveBack(TSPC, OTHER, "2012", NOW)).isTrue();
		assertThat(person.giveBack(TSPC, OTHER, "2012", NOW)).isFalse();
		assertThat(person.portrait()).isEqualTo(before);
		person.passOn(TSPC, OTHER, "2012", NOW);
		Portrait promoted = new Portrait(before.name(), null, null, null, null, true,
				List.of(new Membership(TSPC, null, "Minister", "2010", "2012"),
						new Membership(OTHER, null, "Minister", "2012", "2013")),
				null);
		person.edit(promoted, curator, NOW);
		assertThat(person.giveBack(TSPC, OTHER, "2012", NOW)).isFalse();
		assertThat(person.portrait()).isEqualTo(promoted);
	}

	@Test
	void whenAndToWhatSheAgreedIsKeptAsLongAsSheAgrees() {
		Person person = Person.record(ID, portrait(false, TSPC), owner, NOW);
		assertThat(person.consent()).isEmpty();
		person.edit(portrait(true, TSPC), owner, NOW.plusSeconds(60));
		person.edit(portrait(true, TSPC), curator, NOW.plusSeconds(90));
		assertThat(person.consent()).contains(new Consent(Consent.CURRENT_TEXT, NOW.plusSeconds(60)));
		person.edit(portrait(false, TSPC), owner, NOW.plusSeconds(120));
		assertThat(person.consent()).isEmpty();
	}

	private static void refused(Runnable writing) {
		assertThatThrownBy(writing::run).isInstanceOf(PersonProblem.NotAllowed.class);
	}

	private static Portrait portrait(boolean consent, OrganizationId... organizations) {
		List<Membership> posts = Stream.of(organizations)
			.map((it) -> new Membership(it, Text.of(null, null, "Manager"), null, "2012-09", null))
			.toList();
		return new Portrait(Text.of("Айнура Асамидинова", null, "Ainura Asamidinova"), null, null, null, null, consent,
				posts, null);
	}

}
