package org.ashar.portal.session;

import java.time.Clock;
import java.util.Base64;

import org.ashar.infra.platform.sealing.Seal;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class SessionsTests {

	@Test
	void nobodyGuessesASession() {
		MapSession session = new Sessions(mock(MongoOperations.class, Answers.RETURNS_DEEP_STUBS), mock(Seal.class),
				Clock.systemUTC())
			.createSession();
		String first = session.getId();
		assertThat(Base64.getUrlDecoder().decode(first)).hasSize(32);
		assertThat(Base64.getUrlDecoder().decode(session.changeSessionId())).hasSize(32)
			.isNotEqualTo(Base64.getUrlDecoder().decode(first));
	}

}
