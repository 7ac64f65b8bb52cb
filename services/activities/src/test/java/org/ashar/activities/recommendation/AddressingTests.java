package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

/** Whom a recommendation is addressed to when bodies end. */
class AddressingTests {

	private static final Instant NOW = Instant.parse("2015-12-11T06:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2015-12-11");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final OrganizationId SERVICE = new OrganizationId(UUID.randomUUID());

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
