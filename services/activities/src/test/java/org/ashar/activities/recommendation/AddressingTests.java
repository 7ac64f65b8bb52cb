package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.handover.Handover;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

/** Whom a recommendation is addressed to when bodies end. */
class AddressingTests {

	private static final Instant NOW = Instant.parse("2015-12-11T06:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2015-12-11");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final OrganizationId SERVICE = new OrganizationId(UUID.randomUUID());

	private static final OrganizationId TODAYS = new OrganizationId(UUID.randomUUID());

	private static final Set<String> ENDS = Set.of("renamed", "merged", "split", "dissolved");

	private final Handover handover = new Handover(Sample.MINISTRY, SERVICE, "renamed", NOW, 7);

	@Test
	void theSuccessorIsAskedWhileTheClockRunsOnAndTheFormerAddresseeIsRemembered() {
		Recommendation sent = published();
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		sent.readdress(handover, Author.SYSTEM);
		assertThat(sent.content().leadBodies()).contains(SERVICE).doesNotContain(Sample.MINISTRY);
		assertThat(sent.addressing().handovers()).containsExactly(handover);
		assertThat(sent.response().status()).isEqualTo(ResponseStatus.SENT);
		assertThat(sent.response().sentDate()).isEqualTo(TODAY.toString());
		assertThat(sent.outbox().facts()).endsWith(new RecommendationFact.ReaddressedTo(Sample.MINISTRY, SERVICE));
	}

	@Test
	void whoWasAskedAlreadyIsNotAskedTwice() {
		Recommendation both = published();
		both.readdress(handover, Author.SYSTEM);
		both.readdress(new Handover(SERVICE, Sample.MINISTRY, "merged", NOW, 8), Author.SYSTEM);
		assertThat(both.content().leadBodies()).containsOnlyOnce(Sample.MINISTRY).doesNotContain(SERVICE);
	}

	@Test
	void afterASplitItWaitsUntilSomebodyDecides() {
		Recommendation open = published();
		open.awaitDecision(Sample.MINISTRY, NOW);
		assertThat(open.addressing().undecided()).containsExactly(Sample.MINISTRY);
		assertThat(open.content().leadBodies()).contains(Sample.MINISTRY);
		open.readdress(new Handover(Sample.MINISTRY, SERVICE, "split", NOW, 0), CURATOR);
		assertThat(open.addressing().undecided()).isEmpty();
	}

	@Test
	void whatWentOverByMistakeComesBackAlongTheWholeWay() {
		Recommendation sent = published();
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		sent.readdress(handover, Author.SYSTEM);
		sent.readdress(new Handover(SERVICE, TODAYS, "duplicate", NOW, 8), Author.SYSTEM);
		sent.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
		sent.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
		assertThat(sent.content().leadBodies()).contains(Sample.MINISTRY).doesNotContain(SERVICE, TODAYS);
		assertThat(sent.addressing().handovers()).hasSize(3);
		assertThat(sent.response().sentDate()).as("the clock runs on").isEqualTo(TODAY.toString());
		assertThat(sent.addressing().returning()).isEmpty();
	}

	@Test
	void ofTwoDoublesThatPartOneAfterTheOtherEitherMayBeHeardOfFirst() {
		Set<String> doubles = Set.of("duplicate");
		for (List<OrganizationId> order : List.of(List.of(SERVICE, Sample.MINISTRY),
				List.of(Sample.MINISTRY, SERVICE))) {
			Recommendation open = published();
			open.readdress(new Handover(Sample.MINISTRY, SERVICE, "duplicate", NOW, 7), Author.SYSTEM);
			open.readdress(new Handover(SERVICE, TODAYS, "duplicate", NOW, 8), Author.SYSTEM);
			order.forEach(body -> open.comeBack(body, doubles, Handover.PARTED, NOW));
			assertThat(open.content().leadBodies()).as("%s", order)
				.contains(Sample.MINISTRY)
				.doesNotContain(SERVICE, TODAYS);
		}
	}

	@Test
	void whatTheSuccessorHasAnsweredOrWasWrittenToWaitsForACurator() {
		Recommendation answered = published();
		answered.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		answered.readdress(handover, Author.SYSTEM);
		answered.respond(new Answer(ResponseStatus.ACKNOWLEDGED, TODAY, null, null, null), SERVICE, CURATOR, NOW);
		Recommendation written = published();
		written.readdress(handover, Author.SYSTEM);
		written.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		Recommendation decided = published();
		decided.readdress(new Handover(Sample.MINISTRY, SERVICE, "split", NOW, 0), CURATOR);
		for (Recommendation touched : List.of(answered, written, decided)) {
			touched.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
			touched.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
			assertThat(touched.content().leadBodies()).contains(SERVICE).doesNotContain(Sample.MINISTRY);
			assertThat(touched.addressing().returning()).containsExactly(new Returning(Sample.MINISTRY, SERVICE, NOW));
		}
		answered.decide(answered.addressing().returning().getFirst(), false, CURATOR, NOW);
		assertThat(answered.content().leadBodies()).contains(SERVICE);
		assertThat(answered.addressing().returning()).isEmpty();
		written.decide(written.addressing().returning().getFirst(), true, CURATOR, NOW);
		assertThat(written.content().leadBodies()).contains(Sample.MINISTRY).doesNotContain(SERVICE);
		assertThat(written.addressing().returning()).isEmpty();
	}

	@Test
	void whoHadBeenAskedBesidesStaysAsked() {
		Recommendation both = published();
		both.readdress(new Handover(Sample.MINISTRY, TODAYS, "split", NOW, 0), CURATOR);
		RecommendationContent content = both.content().alsoAddressedTo(SERVICE);
		both.edit(content, true, null, Sample.DEADLINES, CURATOR, NOW);
		both.readdress(new Handover(TODAYS, SERVICE, "merged", NOW, 9), Author.SYSTEM);
		both.comeBack(TODAYS, ENDS, Handover.REVOKED, NOW);
		assertThat(both.content().leadBodies()).contains(SERVICE, TODAYS);
	}

	@Test
	void whatWasDoneBeforeABodyTookOverAgainDoesNotCount() {
		Recommendation open = published();
		open.readdress(handover, Author.SYSTEM);
		open.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		open.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
		open.decide(open.addressing().returning().getFirst(), true, CURATOR, NOW);
		open.readdress(handover, Author.SYSTEM);
		open.comeBack(Sample.MINISTRY, ENDS, Handover.REVOKED, NOW);
		assertThat(open.content().leadBodies()).contains(Sample.MINISTRY).doesNotContain(SERVICE);
	}

	@Test
	void whereTheBodyLivesNobodyNeedDecide() {
		Recommendation open = published();
		open.awaitDecision(Sample.MINISTRY, NOW);
		open.goOnWith(Sample.MINISTRY, NOW);
		open.goOnWith(Sample.MINISTRY, NOW);
		assertThat(open.addressing().undecided()).isEmpty();
		assertThat(open.outbox().facts()).endsWith(new RecommendationFact.AddresseeEnded(Sample.MINISTRY),
				new RecommendationFact.AddresseeLives(Sample.MINISTRY));
	}

	@Test
	void whatIsNotPublishedStaysAsItIs() {
		Recommendation draft = Recommendation.draft(new RecommendationId(UUID.randomUUID()), Sample.content().build(),
				null, CURATOR, NOW);
		assertThatThrownBy(() -> draft.readdress(handover, Author.SYSTEM))
			.isInstanceOf(RecommendationProblem.WrongState.class);
	}

	private static Recommendation published() {
		Recommendation recommendation = Recommendation.draft(new RecommendationId(UUID.randomUUID()),
				Sample.content().source(new DocumentId(UUID.randomUUID())).build(), null, CURATOR, NOW);
		recommendation.adopt(CURATOR, NOW);
		recommendation.publish(CURATOR, NOW);
		return recommendation;
	}

}
