package org.ashar.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.directory.profile.Visibility;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;

/** How an organization enters the directory, is trusted there, and leaves it. */
class OrganizationTests {

	private static final Instant NOW = Instant.parse("2013-06-03T04:00:00Z");

	private static final OrganizationId ID = new OrganizationId(UUID.randomUUID());

	private final Actor aida = new Actor("aida", Set.of(), Map.of());

	private final Actor owner = new Actor("owner", Set.of(), Map.of(ID, Post.OWNER));

	private final Actor colleague = new Actor("colleague", Set.of(), Map.of(ID, Post.MEMBER));

	private final Actor curator = new Actor("curator", Set.of(Duty.CURATOR), Map.of());

	private final Actor verifier = new Actor("verifier", Set.of(Duty.VERIFIER), Map.of());

	@Test
	void whoEntersAnOrganizationAsksToOwnIt() {
		Organization organization = draft();
		assertThat(organization.outbox().facts()).containsExactly(new OrganizationFact.Registered("aida", true));
		assertThat(organization.listing()).isEqualTo(Listing.DRAFT);
		assertThat(organization.trust(NOW)).isEqualTo(Trust.UNVERIFIED);
	}

	@Test
	void aCuratorEntersAMinistryThatNobodyOwns() {
		Organization ministry = Organization.register(ID, profile(), true, curator, NOW);
		assertThat(ministry.outbox().facts()).containsExactly(new OrganizationFact.Registered("curator", false));
		assertThatThrownBy(() -> Organization.register(ID, profile(), true, aida, NOW))
			.isInstanceOf(OrganizationProblem.NotAllowed.class);
	}

	@Test
	void aVisitorEntersNothing() {
		assertThatThrownBy(() -> Organization.register(ID, profile(), false, Actor.VISITOR, NOW))
			.isInstanceOf(OrganizationProblem.NotAllowed.class);
	}

	@Test
	void theWholeWayIntoTheDirectoryAndOutOfIt() {
		Organization organization = draft();
		organization.submit(aida, NOW);
		organization.requestChanges("Where do you work?", curator, NOW);
		assertThat(organization.note()).contains("Where do you work?");
		organization.edit(profile(), false, null, aida, NOW);
		organization.submit(owner, NOW);
		organization.verify(new Evidence("Certificate seen", null), verifier, NOW);
		organization.publish(verifier, NOW);
		organization.edit(profile(), true, "A comma", owner, NOW);
		organization.suspend("The phone answers nobody", curator, NOW);
		organization.reinstate(curator, NOW);
		organization.dispute("Another claims the name", verifier, NOW);
		organization.settle("It is theirs", curator, NOW);
		organization.archive(curator, NOW);
		assertThat(organization.outbox().facts()).containsExactly(new OrganizationFact.Registered("aida", true),
				new OrganizationFact.Submitted(), new OrganizationFact.ChangesRequested(),
				new OrganizationFact.Edited(false), new OrganizationFact.Submitted(), new OrganizationFact.Verified(),
				new OrganizationFact.Published(), new OrganizationFact.Edited(true), new OrganizationFact.Suspended(),
				new OrganizationFact.Reinstated(), new OrganizationFact.Disputed(), new OrganizationFact.Settled(),
				new OrganizationFact.Archived());
		assertThat(organization.outbox().sequence()).isEqualTo(13);
	}

	static Stream<Arguments> stepsAndWhereTheyMayBeTaken() {
		Actor curator = new Actor("c2", Set.of(Duty.CURATOR), Map.of());
		Actor verifier = new Actor("v2", Set.of(Duty.VERIFIER), Map.of());
		return Stream.of(
				step("edit", (it) -> it.edit(profile(), false, null, curator, NOW), Listing.DRAFT, Listing.PUBLISHED,
						Listing.SUSPENDED),
				step("submit", (it) -> it.submit(curator, NOW), Listing.DRAFT),
				step("request changes", (it) -> it.requestChanges("x", curator, NOW), Listing.SUBMITTED),
				step("reject", (it) -> it.reject("x", curator, NOW), Listing.SUBMITTED),
				step("publish", (it) -> it.publish(curator, NOW), Listing.SUBMITTED),
				step("verify", (it) -> it.verify(new Evidence("x", null), verifier, NOW), Listing.SUBMITTED,
						Listing.PUBLISHED),
				step("suspend", (it) -> it.suspend("x", curator, NOW), Listing.PUBLISHED),
				step("reinstate", (it) -> it.reinstate(curator, NOW), Listing.SUSPENDED),
				step("archive", (it) -> it.archive(curator, NOW), Listing.PUBLISHED, Listing.SUSPENDED),
				step("dispute", (it) -> it.dispute("x", curator, NOW), Listing.PUBLISHED));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("stepsAndWhereTheyMayBeTaken")
	void aStepIsTakenWhereItMayBeAndNowhereElse(String name, Consumer<Organization> step, Set<Listing> allowed) {
		for (Listing listing : Listing.values()) {
			Organization organization = at(listing);
			int before = organization.outbox().facts().size();
			if (allowed.contains(listing)) {
				step.accept(organization);
				assertThat(organization.outbox().facts()).as("%s from %s", name, listing).hasSize(before + 1);
			}
			else {
				assertThatThrownBy(() -> step.accept(organization)).as("%s from %s", name, listing)
					.isInstanceOf(OrganizationProblem.WrongState.class);
				assertThat(organization.listing()).isEqualTo(listing);
				assertThat(organization.outbox().facts()).hasSize(before);
			}
		}
	}

	@Test
	void nobodyElseTouchesAnOrganization() {
		Actor stranger = new Actor("stranger", Set.of(Duty.AUDITOR, Duty.ADMIN),
				Map.of(new OrganizationId(UUID.randomUUID()), Post.OWNER));
		for (Actor actor : List.of(stranger, colleague, Actor.VISITOR)) {
			refused((it) -> it.edit(profile(), false, null, actor, NOW), Listing.PUBLISHED);
			refused((it) -> it.submit(actor, NOW), Listing.DRAFT);
			refused((it) -> it.publish(actor, NOW), Listing.SUBMITTED);
			refused((it) -> it.verify(new Evidence("x", null), actor, NOW), Listing.SUBMITTED);
			refused((it) -> it.reject("x", actor, NOW), Listing.SUBMITTED);
			refused((it) -> it.suspend("x", actor, NOW), Listing.PUBLISHED);
			refused((it) -> it.archive(actor, NOW), Listing.PUBLISHED);
		}
		refused((it) -> it.suspend("x", owner, NOW), Listing.PUBLISHED);
		refused((it) -> it.suspend("x", verifier, NOW), Listing.PUBLISHED);
		refused((it) -> it.verify(new Evidence("x", null), curator, NOW), Listing.PUBLISHED);
	}

	@Test
	void whoEnteredItKeepsItOnlyUntilItIsPublic() {
		Organization organization = at(Listing.PUBLISHED);
		assertThatThrownBy(() -> organization.edit(profile(), false, null, aida, NOW))
			.isInstanceOf(OrganizationProblem.NotAllowed.class);
	}

	@Test
	void fourEyesSeeAnOrganizationBeforeItIsPublished() {
		Organization organization = Organization.register(ID, profile(), true, curator, NOW);
		organization.submit(curator, NOW);
		assertThatThrownBy(() -> organization.publish(curator, NOW))
			.isInstanceOf(OrganizationProblem.OwnSubmission.class);
		organization.publish(verifier, NOW);
		assertThat(organization.listing()).isEqualTo(Listing.PUBLISHED);
	}

	@Test
	void aVerifierDoesNotVouchForHisOwn() {
		Actor insider = new Actor("insider", Set.of(Duty.VERIFIER), Map.of(ID, Post.MEMBER));
		Actor registrant = new Actor("aida", Set.of(Duty.VERIFIER), Map.of());
		for (Actor actor : List.of(insider, registrant)) {
			assertThatThrownBy(() -> at(Listing.SUBMITTED).verify(new Evidence("x", null), actor, NOW))
				.isInstanceOf(OrganizationProblem.NotIndependent.class);
		}
	}

	@Test
	void trustRunsOutAfterTwelveMonthsAndIsRecordedOnce() {
		Organization organization = at(Listing.PUBLISHED);
		organization.verify(new Evidence("Certificate seen", null), verifier, NOW);
		assertThat(organization.assurance().date()).hasToString("2013-06-03");
		Instant lastDay = Instant.parse("2014-06-03T03:59:59Z");
		assertThat(organization.trust(lastDay)).isEqualTo(Trust.VERIFIED);
		assertThat(organization.goStale(lastDay)).isFalse();
		Instant after = Instant.parse("2014-06-03T04:00:00Z");
		assertThat(organization.trust(after)).isEqualTo(Trust.STALE);
		assertThat(organization.goStale(after)).isTrue();
		assertThat(organization.goStale(after)).isFalse();
		assertThat(organization.outbox().facts()).endsWith(new OrganizationFact.Verified(),
				new OrganizationFact.WentStale());
		organization.verify(new Evidence("Seen again", null), verifier, after);
		assertThat(organization.trust(after)).isEqualTo(Trust.VERIFIED);
	}

	@Test
	void nobodyVerifiesWhatIsVerified() {
		Organization organization = at(Listing.PUBLISHED);
		organization.verify(new Evidence("x", null), verifier, NOW);
		assertThatThrownBy(() -> organization.verify(new Evidence("x", null), verifier, NOW))
			.isInstanceOf(OrganizationProblem.AlreadyVerified.class);
	}

	@Test
	void anOwnerCannotChangeAVerifiedNumberButAddOne() {
		Identifier inn = Identifier.of("XX-INN", "1");
		Identifier okpo = Identifier.of("XX-OKPO", "2");
		Organization organization = Organization.register(ID, profile(inn), false, aida, NOW);
		organization.submit(aida, NOW);
		organization.verify(new Evidence("x", null), verifier, NOW);
		organization.publish(verifier, NOW);
		assertThatThrownBy(() -> organization.edit(profile(okpo), false, null, owner, NOW))
			.isInstanceOf(OrganizationProblem.IdentifierVerified.class);
		organization.edit(profile(okpo, inn), false, null, owner, NOW);
		organization.edit(profile(okpo), false, null, curator, NOW);
		assertThat(organization.profile().identifiers()).containsExactly(okpo);
	}

	@Test
	void nobodyCanReviewWhatHasNoKind() {
		Organization organization = Organization.register(ID, named(null), false, aida, NOW);
		assertThatThrownBy(() -> organization.submit(aida, NOW)).isInstanceOf(OrganizationProblem.Incomplete.class);
		assertThat(organization.listing()).isEqualTo(Listing.DRAFT);
	}

	@Test
	void aReviewerSaysWhy() {
		Organization organization = at(Listing.SUBMITTED);
		assertThatThrownBy(() -> organization.reject(" ", curator, NOW)).isInstanceOf(Malformed.class);
		assertThat(organization.listing()).isEqualTo(Listing.SUBMITTED);
	}

	@Test
	void everybodySeesAsMuchOfTheContactsAsHeMay() {
		Organization organization = at(Listing.PUBLISHED);
		assertThat(Actor.VISITOR.contactPointsOf(organization)).extracting(ContactPoint::visibility)
			.containsExactly(Visibility.PUBLIC);
		assertThat(aida.contactPointsOf(organization)).hasSize(1);
		assertThat(colleague.contactPointsOf(organization)).extracting(ContactPoint::visibility)
			.containsExactly(Visibility.PUBLIC, Visibility.MEMBERS);
		for (Actor actor : List.of(owner, verifier, curator)) {
			assertThat(actor.contactPointsOf(organization)).hasSize(3);
		}
	}

	@Test
	void onlyItsPeopleAndThoseWhoLookAfterTheDirectoryKnowOfADraft() {
		Actor auditor = new Actor("auditor", Set.of(Duty.AUDITOR), Map.of());
		for (Listing listing : EnumSet.complementOf(EnumSet.of(Listing.PUBLISHED, Listing.MERGED))) {
			Organization organization = at(listing);
			assertThat(Actor.VISITOR.sees(organization)).as("a visitor, %s", listing).isFalse();
			assertThat(new Actor("stranger", Set.of(), Map.of()).sees(organization)).isFalse();
			assertThat(Stream.of(owner, colleague, curator, verifier, auditor)).allMatch((it) -> it.sees(organization));
		}
		assertThat(Actor.VISITOR.sees(at(Listing.PUBLISHED))).isTrue();
		assertThat(Actor.VISITOR.sees(at(Listing.MERGED))).as("it leads on").isTrue();
	}

	private void refused(Consumer<Organization> step, Listing listing) {
		assertThatThrownBy(() -> step.accept(at(listing))).isInstanceOf(OrganizationProblem.NotAllowed.class);
	}

	private Organization draft() {
		return Organization.register(ID, profile(), false, aida, NOW);
	}

	private Organization at(Listing listing) {
		Organization organization = draft();
		if (listing == Listing.DRAFT) {
			return organization;
		}
		organization.submit(aida, NOW);
		switch (listing) {
			case REJECTED -> organization.reject("x", curator, NOW);
			case PUBLISHED -> organization.publish(curator, NOW);
			case SUSPENDED -> {
				organization.publish(curator, NOW);
				organization.suspend("x", curator, NOW);
			}
			case ARCHIVED -> {
				organization.publish(curator, NOW);
				organization.archive(curator, NOW);
			}
			case MERGED -> {
				organization.publish(curator, NOW);
				organization.mergeInto(new OrganizationId(UUID.randomUUID()), UUID.randomUUID(), Author.SYSTEM, NOW);
			}
			default -> assertThat(organization.listing()).isEqualTo(listing);
		}
		return organization;
	}

	private static Arguments step(String name, Consumer<Organization> step, Listing... allowed) {
		return Arguments.of(name, step, Set.of(allowed));
	}

	private static Profile profile(Identifier... identifiers) {
		return named("22", identifiers)
			.with(List.of(contact(Visibility.PUBLIC), contact(Visibility.MEMBERS), contact(Visibility.VERIFIERS)));
	}

	private static Profile named(String classification, Identifier... identifiers) {
		return new Profile(Text.of(null, "Ресурсный центр для пожилых", "Resource Centre for the Elderly"), List.of(),
				null, classification, null, List.of(identifiers), null, List.of(), null, null, null, List.of(),
				List.of(), List.of(), List.of(), List.of());
	}

	private static ContactPoint contact(Visibility visibility) {
		return new ContactPoint(ContactPoint.Type.EMAIL, visibility.name().toLowerCase(Locale.ROOT) + "@rce.kg", null,
				List.of(), visibility);
	}

}
