package org.ashar.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.ashar.directory.form.Flaw;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.lineage.Ending;
import org.ashar.directory.lineage.Identity;
import org.ashar.directory.lineage.NewName;
import org.ashar.directory.lineage.Revocation;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.profile.AlternateName;
import org.ashar.directory.profile.LegalBasis;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.language.Text;

/** What becomes of an organization, and who may say so. */
class SuccessionTests {

	private static final Instant NOW = Instant.parse("2016-01-04T04:00:00Z");

	private static final OrganizationId MINISTRY = id();

	private static final OrganizationId SERVICE = id();

	private static final OrganizationId AGENCY = id();

	private static final LegalBasis RESOLUTION = new LegalBasis(
			Text.of("854-токтом", "Постановление № 854", "Resolution No. 854"), "https://cbd.minjust.gov.kg/98387");

	private static final Text MISTAKE = Text.of("Ката", "Ошибка", "A mistake");

	private final Actor aida = new Actor("aida", Set.of(), Map.of());

	private final Actor owner = new Actor("owner", Set.of(), Map.of(MINISTRY, Post.OWNER));

	private final Actor curator = new Actor("curator", Set.of(Duty.CURATOR), Map.of());

	private final Actor verifier = new Actor("verifier", Set.of(Duty.VERIFIER), Map.of());

	@Test
	void aMinistryBecomesAServiceAndIsDissolvedLater() {
		Organization ministry = published();
		ministry.end(ending(Identity.RENAMED, "2015-12-11", SERVICE), curator, NOW);
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.RENAMED);
		assertThat(ministry.lineage().heir())
			.contains(new Succession(Identity.RENAMED, "2015-12-11", RESOLUTION, SERVICE));
		assertThat(ministry.profile().dissolutionDate()).isEqualTo("2015-12-11");
		assertThat(ministry.listing()).as("its history stays").isEqualTo(Listing.PUBLISHED);
		ministry.end(ending(Identity.DISSOLVED, "2016-01-01"), verifier, NOW);
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.DISSOLVED);
		assertThat(ministry.lineage().heirs()).as("the successor stays").containsExactly(SERVICE);
		assertThat(ministry.outbox().facts()).endsWith(new OrganizationFact.Succeeded(),
				new OrganizationFact.Dissolved());
	}

	@ParameterizedTest
	@EnumSource(value = Identity.class, names = { "RENAMED", "MERGED", "SPLIT" })
	void nobodyIsSucceededTwice(Identity second) {
		Organization ministry = published();
		ministry.end(ending(Identity.SPLIT, "2015", SERVICE, AGENCY), curator, NOW);
		Ending again = (second == Identity.SPLIT) ? ending(second, "2015", SERVICE, AGENCY)
				: ending(second, "2015", SERVICE);
		assertThatThrownBy(() -> ministry.end(again, curator, NOW))
			.isInstanceOf(OrganizationProblem.EndedAlready.class);
		assertThat(ministry.lineage().heirs()).containsExactly(SERVICE, AGENCY);
	}

	@Test
	void whoBelongsToABodyOrItsSuccessorDoesNotSayWhatBecameOfIt() {
		Organization ministry = published();
		Ending ending = ending(Identity.RENAMED, "2015", SERVICE);
		for (OrganizationId own : List.of(MINISTRY, SERVICE)) {
			Actor insider = new Actor("insider", Set.of(Duty.CURATOR), Map.of(own, Post.MEMBER));
			assertThatThrownBy(() -> ministry.end(ending, insider, NOW))
				.isInstanceOf(OrganizationProblem.OwnBody.class);
		}
		for (Actor other : List.of(owner, aida, Actor.VISITOR, new Actor("a", Set.of(Duty.ADMIN), Map.of()))) {
			assertThatThrownBy(() -> ministry.end(ending, other, NOW))
				.isInstanceOf(OrganizationProblem.NotAllowed.class);
		}
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.ACTIVE);
	}

	@Test
	void onlyWhatIsPublishedEnds() {
		Organization draft = Organization.register(MINISTRY, profile(), false, aida, NOW);
		assertThatThrownBy(() -> draft.end(ending(Identity.DISSOLVED, "2015"), curator, NOW))
			.isInstanceOf(OrganizationProblem.WrongState.class);
	}

	@ParameterizedTest
	@CsvSource({ "RENAMED, 2015, 0, wrong-number", "RENAMED, 2015, 2, wrong-number", "MERGED, 2015, 2, wrong-number",
			"SPLIT, 2015, 1, wrong-number", "DISSOLVED, 2015, 1, wrong-number", "ACTIVE, 2015, 0, no-end",
			"MERGED, 2009-11, 1, before-founding", "MERGED, 2016-01-05, 1, in-the-future",
			"MERGED, 2015-13, 1, malformed-date", "MERGED, , 1, required", ", 2015, 1, required" })
	void anEndHasAFittingNumberOfSuccessorsAndADayThatHasBeen(@Nullable Identity type, @Nullable String date,
			int successors, String code) {
		Ending ending = ending(type, date,
				List.of(SERVICE, AGENCY).subList(0, successors).toArray(OrganizationId[]::new));
		assertThatThrownBy(() -> published().end(ending, curator, NOW)).isInstanceOfSatisfying(Malformed.class,
				(malformed) -> assertThat(malformed.flaws()).extracting(Flaw::code).containsExactly(code));
	}

	@Test
	void nobodySucceedsHimselfNorWithoutALegalBasis() {
		assertFlaw(new Ending(Identity.RENAMED, "2015", RESOLUTION, List.of(MINISTRY)), "own-successor");
		assertFlaw(new Ending(Identity.RENAMED, "2015", LegalBasis.NONE, List.of(SERVICE)), "required");
		LegalBasis script = new LegalBasis(RESOLUTION.text(), "javascript:alert(1)");
		assertFlaw(new Ending(Identity.RENAMED, "2015", script, List.of(SERVICE)), "malformed-url");
	}

	@Test
	void aMistakenEndIsRevokedAndRememberedTheLastOneFirst() {
		Organization ministry = published();
		ministry.end(ending(Identity.RENAMED, "2015-12-11", SERVICE), curator, NOW);
		ministry.end(ending(Identity.DISSOLVED, "2016-01-01"), verifier, NOW);
		ministry.revoke(MISTAKE, curator, NOW);
		assertThat(ministry.lineage().identity()).as("as before").isEqualTo(Identity.RENAMED);
		assertThat(ministry.lineage().heirs()).containsExactly(SERVICE);
		ministry.revoke(MISTAKE, verifier, NOW);
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.ACTIVE);
		assertThat(ministry.lineage().heirs()).isEmpty();
		assertThat(ministry.profile().dissolutionDate()).isNull();
		assertThat(ministry.lineage().revocations()).containsExactly(
				new Revocation(Identity.DISSOLVED, "2016-01-01", RESOLUTION, List.of(), MISTAKE, NOW),
				new Revocation(Identity.RENAMED, "2015-12-11", RESOLUTION, List.of(SERVICE), MISTAKE, NOW));
		assertThat(ministry.lineage().formerHeirs()).containsExactly(SERVICE);
		assertThat(ministry.outbox().facts()).endsWith(new OrganizationFact.SuccessionRevoked());
		ministry.end(ending(Identity.MERGED, "2015-12-12", AGENCY), curator, NOW);
		assertThat(ministry.lineage().heirs()).as("it may end in earnest").containsExactly(AGENCY);
	}

	@Test
	void onlyWhoMayRecordAnEndRevokesItAndOnlyWithAReason() {
		Organization ministry = published();
		assertThatThrownBy(() -> ministry.revoke(MISTAKE, curator, NOW))
			.isInstanceOf(OrganizationProblem.NotEnded.class);
		ministry.end(ending(Identity.RENAMED, "2015", SERVICE), curator, NOW);
		Actor insider = new Actor("insider", Set.of(Duty.CURATOR), Map.of(SERVICE, Post.MEMBER));
		assertThatThrownBy(() -> ministry.revoke(MISTAKE, insider, NOW))
			.isInstanceOf(OrganizationProblem.OwnBody.class);
		for (Actor other : List.of(owner, aida, Actor.VISITOR)) {
			assertThatThrownBy(() -> ministry.revoke(MISTAKE, other, NOW))
				.isInstanceOf(OrganizationProblem.NotAllowed.class);
		}
		assertThatThrownBy(() -> ministry.revoke(null, curator, NOW)).isInstanceOfSatisfying(Malformed.class,
				(malformed) -> assertThat(malformed.flaws()).extracting(Flaw::code).containsExactly("required"));
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.RENAMED);
	}

	@Test
	void whoDidNotComeAfterAnotherHearsOfThatOnce() {
		Organization service = published();
		service.inherit(new Succession(Identity.MERGED, "2015", RESOLUTION, AGENCY), NOW);
		assertThat(service.disinherit(AGENCY, NOW)).isTrue();
		assertThat(service.disinherit(AGENCY, NOW)).isFalse();
		assertThat(service.lineage().predecessors()).isEmpty();
		assertThat(service.outbox().facts()).endsWith(new OrganizationFact.Disinherited());
	}

	@Test
	void whoComesAfterAnotherHearsOfItOnceAndFromNoPerson() {
		Organization service = published();
		Succession from = new Succession(Identity.MERGED, "2015", RESOLUTION, AGENCY);
		assertThat(service.inherit(from, NOW)).isTrue();
		assertThat(service.inherit(from, NOW)).isFalse();
		assertThat(service.lineage().predecessors()).containsExactly(from);
		assertThat(service.lineage().identity()).isEqualTo(Identity.ACTIVE);
		assertThat(service.outbox().facts()).endsWith(new OrganizationFact.Inherited());
	}

	@Test
	void aRenamedOrganizationIsStillFoundUnderItsFormerNames() {
		Organization ministry = published();
		NewName name = new NewName(Text.of("Эмгек министрлиги", "Министерство труда", null), null, "2015-12",
				RESOLUTION);
		ministry.rename(name, owner, NOW);
		assertThat(ministry.profile().name()).isEqualTo(name.name());
		assertThat(ministry.profile().alternateNames()).containsExactlyInAnyOrder(
				new AlternateName("Миграция министрлиги", "ky", AlternateName.Kind.FORMER, null, "2015-12"),
				new AlternateName("Министерство миграции", "ru", AlternateName.Kind.FORMER, null, "2015-12"),
				new AlternateName("ММ", "ru", AlternateName.Kind.FORMER, null, "2015-12"));
		assertThat(ministry.profile().names()).contains("Министерство миграции", "ММ", "Министерство труда");
		assertThat(ministry.lineage().renamings()).singleElement()
			.satisfies((renaming) -> assertThat(renaming.legalBasis()).isEqualTo(RESOLUTION));
		assertThat(ministry.lineage().identity()).isEqualTo(Identity.ACTIVE);
		assertThat(ministry.outbox().facts()).endsWith(new OrganizationFact.Renamed());
		assertThatThrownBy(() -> ministry.rename(name, owner, NOW)).isInstanceOf(Malformed.class);
		assertThatThrownBy(() -> ministry.rename(name, verifier, NOW))
			.isInstanceOf(OrganizationProblem.NotAllowed.class);
	}

	private void assertFlaw(Ending ending, String code) {
		assertThatThrownBy(() -> published().end(ending, curator, NOW)).isInstanceOfSatisfying(Malformed.class,
				(malformed) -> assertThat(malformed.flaws()).extracting(Flaw::code).containsExactly(code));
	}

	private Organization published() {
		Organization organization = Organization.register(MINISTRY, profile(), false, aida, NOW);
		organization.submit(aida, NOW);
		organization.publish(curator, NOW);
		return organization;
	}

	private static Ending ending(@Nullable Identity type, @Nullable String date, OrganizationId... successors) {
		return new Ending(type, date, RESOLUTION, List.of(successors));
	}

	private static Profile profile() {
		return new Profile(Text.of("Миграция министрлиги", "Министерство миграции", null), List.of(),
				Text.of(null, "ММ", null), "10", null, List.of(), null, List.of(), "2009-12", null, null, List.of(),
				List.of(), List.of(), List.of(), List.of());
	}

	private static OrganizationId id() {
		return new OrganizationId(UUID.randomUUID());
	}

}
