package org.ashar.notifications.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTests {

	@ParameterizedTest
	@CsvSource({ "550,5.1.1,NO_MAILBOX", "550,5.1.10,NO_MAILBOX", "550,5.2.1,NO_MAILBOX", "550,5.4.4,NO_MAILBOX",
			"552,5.2.2,MAILBOX", "452,4.2.2,MAILBOX", "450,4.1.1,MAILBOX", "550,5.0.0,MAILBOX", "550,5.3.2,SERVER",
			"451,4.3.0,SERVER", "421,4.4.2,SERVER", "550,5.7.1,LETTER", "550,5.7.26,LETTER", "553,5.1.8,LETTER",
			"554,5.6.0,LETTER", "550,,NO_MAILBOX", "451,,SERVER" })
	void theStatusSaysWhoseFaultItIs(int code, String status, Fault fault) {
		assertThat(new Reply(code, status, "").fault()).isEqualTo(fault);
	}

	@Test
	void theStatusIsFoundInTheLineOfTheServer() {
		Reply reply = Reply.read(550, "550 5.1.1 <aigul@example.org>: no such user");
		assertThat(reply.status()).isEqualTo("5.1.1");
		assertThat(reply.words()).isEqualTo("<aigul@example.org>: no such user");
		assertThat(reply.toString()).doesNotContain("aigul");

		assertThat(Reply.read(550, "550-5.7.1 first\n550 5.7.1 second").status()).isEqualTo("5.7.1");
		assertThat(Reply.read(451, "451 come again").status()).isNull();
		assertThat(Reply.read(250, "250 2.0.0 Ok: queued").status()).isEqualTo("2.0.0");
		assertThat(Reply.read(-1, null)).isEqualTo(Reply.of(-1));
	}

	@Test
	void whatServersMakeUpIsSomethingElse() {
		assertThat(Reply.known("5.9.999")).isEqualTo("5.0.0");
		assertThat(Reply.known("5.1.123")).isEqualTo("5.0.0");
		assertThat(Reply.known("9.1.1")).isNull();
		assertThat(Reply.known("5.7.26")).isEqualTo("5.7.26");
		assertThat(Reply.known("")).isNull();
		assertThat(Reply.known(null)).isNull();
	}

}
