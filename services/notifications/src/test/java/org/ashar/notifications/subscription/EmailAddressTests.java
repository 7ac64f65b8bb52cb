package org.ashar.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

	@Test
	void twoSpellingsOfOneMailboxAreOneAddress() {
		assertThat(EmailAddress.of(" Aigul.B@Example.ORG ").orElseThrow().folded())
			.isEqualTo(EmailAddress.of("aigul.b@example.org").orElseThrow().folded());
	}

	@Test
	void aDomainInCyrillicIsWrittenAsRelaysWantIt() {
		assertThat(EmailAddress.of("info@почта.рф").orElseThrow().value()).isEqualTo("info@xn--80a1acny.xn--p1ai");
	}

	@Test
	void anAddressMayHaveTheLettersOfItsOwner() {
		assertThat(EmailAddress.of("айгүл@почта.рф").orElseThrow().value()).isEqualTo("айгүл@xn--80a1acny.xn--p1ai");
		assertThat(EmailAddress.of("й@example.org").orElseThrow().folded())
			.isEqualTo(EmailAddress.of("и\u0306@example.org").orElseThrow().folded());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "a@", "@b", "a b@example.org", "a@b c", "a@example.org\r\nBcc: x@example.org",
			"a\n@example.org", "\"a\"@example.org", "a@exa\u010Ample.org\u010D", "айгүл\u202E@example.org",
			"ай\u200Bгүл@example.org", "Њ@example.org", "a..b@example.org", ".a@example.org", "a@-example.org",
			"a@example..org", "a@b@example.org", "a,b@example.org", "<a@example.org>", "a@[127.0.0.1]",
			"a@example.org\u2028", "a@example.org\u0000" })
	void whatIsNoAddressOrHidesAHeaderIsRefused(String text) {
		assertThat(EmailAddress.of(text)).isEmpty();
	}

	@Test
	void anAddressLongerThanSmtpAllowsIsRefused() {
		assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
		assertThat(EmailAddress.of("ү".repeat(33) + "@example.org")).as("in octets").isEmpty();
		assertThat(EmailAddress.of("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4))).isEmpty();
	}

	@Test
	void anAddressDoesNotGetIntoLogs() {
		assertThat(EmailAddress.of("aigul@example.org").orElseThrow().toString()).doesNotContain("aigul");
	}

}
