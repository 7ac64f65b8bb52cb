package org.ashar.events.mailing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The way of a message from its draft to the last guest. */
class MailingTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final Author AIDA = new Author("aida", "org-owner");

	private static final Author BAKYT = new Author("bakyt", "event-owner");

	private static final Author CHOLPON = new Author("cholpon", "event-moderator");

	@Test
	void toAFewItGoesAtOnce() {
		Mailing mailing = mailing(Map.of(Language.RU, 50L));
		mailing.send(50, false, AIDA, NOW);
		assertThat(mailing.state()).isEqualTo(MailingState.SENDING);
		mailing.complete(NOW);
		assertThat(mailing.outbox().facts()).containsExactly(new MailingFact.Composed(), new MailingFact.Released(),
				new MailingFact.Completed());
	}

	@Test
	void toManyItGoesWhenSomebodyAgreesWhoHasNeitherWrittenNorSentIt() {
		Mailing mailing = mailing(Map.of(Language.RU, 51L));
		mailing.send(50, false, BAKYT, NOW);
		assertThat(mailing.state()).isEqualTo(MailingState.AWAITING);
		assertThatThrownBy(() -> mailing.approve(AIDA, NOW)).isInstanceOf(MailingProblem.SamePerson.class);
		assertThatThrownBy(() -> mailing.approve(BAKYT, NOW)).isInstanceOf(MailingProblem.SamePerson.class);
		assertThat(mailing.state()).isEqualTo(MailingState.AWAITING);
		mailing.approve(CHOLPON, NOW);
		assertThat(mailing.state()).isEqualTo(MailingState.SENDING);
		assertThat(mailing.approver()).contains(CHOLPON);
	}

	@Test
	void inAnotherRoleSheIsStillTheSamePerson() {
		Mailing mailing = mailing(Map.of(Language.RU, 51L));
		mailing.send(50, false, AIDA, NOW);
		assertThatThrownBy(() -> mailing.approve(new Author("aida", "event-moderator"), NOW))
			.isInstanceOf(MailingProblem.SamePerson.class);
	}

	@Test
	void nothingIsWrittenAfterItWasAskedForOrSentOrDiscarded() {
		Mailing mailing = mailing(Map.of(Language.RU, 51L));
		mailing.send(50, false, AIDA, NOW);
		assertThatThrownBy(() -> mailing.edit(words("Other"), BAKYT, NOW)).isInstanceOf(MailingProblem.WrongState.class);
		assertThatThrownBy(() -> mailing.send(50, false, AIDA, NOW)).isInstanceOf(MailingProblem.WrongState.class);
		mailing.discard(CHOLPON, NOW);
		assertThatThrownBy(() -> mailing.approve(CHOLPON, NOW)).isInstanceOf(MailingProblem.WrongState.class);
		assertThatThrownBy(() -> mailing.discard(AIDA, NOW)).isInstanceOf(MailingProblem.WrongState.class);
	}

	@Test
	void aLanguageThatSomeReadIsMissedUnlessThatIsWell() {
		Mailing mailing = mailing(Map.of(Language.RU, 3L, Language.KY, 2L));
		assertThat(mailing.missing()).containsExactly(Language.KY);
		assertThatThrownBy(() -> mailing.send(50, false, AIDA, NOW)).isInstanceOf(MailingProblem.LanguageMissing.class);
		assertThat(mailing.state()).isEqualTo(MailingState.DRAFT);
		mailing.send(50, true, AIDA, NOW);
		assertThat(mailing.state()).isEqualTo(MailingState.SENDING);
	}

	@Test
	void itIsForSomebodyAndTriedOnOneselfNotOnTheWorld() {
		assertThatThrownBy(() -> mailing(Map.of())).isInstanceOf(MailingProblem.NobodyReached.class);
		Mailing mailing = mailing(Map.of(Language.RU, 1L));
		EmailAddress me = EmailAddress.of("aida@example.org").orElseThrow();
		for (int i = 0; i < 20; i++) {
			mailing.tryOn(me, Language.RU, AIDA, NOW);
		}
		assertThatThrownBy(() -> mailing.tryOn(me, Language.RU, AIDA, NOW))
			.isInstanceOf(MailingProblem.TooManyTrials.class);
	}

	private static Mailing mailing(Map<Language, Long> readers) {
		return Mailing.compose(new MailingId(UUID.randomUUID()), new EventId(UUID.randomUUID()), null, readers,
				words("Новый зал"), AIDA, NOW);
	}

	private static Mailing.Words words(String russian) {
		return new Mailing.Words(Text.of(null, russian, null), Text.of(null, russian, null));
	}

}
