package org.ashar.notifications.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashar.notifications.mailroom.LetterId;
import org.junit.jupiter.api.Test;

class ReturnPathTests {

	private static final UnaryOperator<String> HASH = id -> id.replace('0', 'f');

	private final ReturnPath path = new ReturnPath("returns@example.org", HASH);

	@Test
	void eachLetterComesBackToAnAddressOfItsOwnThatNamesNobody() {
		UUID letter = UUID.randomUUID();
		String address = path.of(letter).orElseThrow();

		assertThat(path.letter(address)).contains(new LetterId(letter));
		assertThat(path.letter("<" + address + ">, <other@example.org>")).contains(new LetterId(letter));
		assertThat(address).matches("returns\\+[0-9a-f]{52}@example\\.org");
		assertThat(address.indexOf('@')).as("as long as RFC 5321 allows").isLessThanOrEqualTo(64);
	}

	@Test
	void withoutAMailboxLettersComeBackToTheSender() {
		assertThat(new ReturnPath(null, HASH).of(UUID.randomUUID())).isEmpty();
	}

	@Test
	void aMailboxWithALongNameIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath("undelivered-letters@example.org", HASH));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath("returns", HASH));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath("a>b@example.org", HASH));
	}

}
