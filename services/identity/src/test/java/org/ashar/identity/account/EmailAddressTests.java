package org.ashar.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			aida@example.org      | aida@example.org
			Aida@Example.ORG      | aida@example.org
			a.b+c@mail.example.kg | a.b+c@mail.example.kg
			aida@BÜCHER.example   | aida@xn--bcher-kva.example
			aida@пример.испытание | aida@xn--e1afmkfd.xn--80akhbyknj4f
			""")
	void whatPeopleTypeBecomesWhatMailServersKnow(String typed, String address) {
		assertThat(EmailAddress.of(" " + typed + "\t")).get().extracting(EmailAddress::value).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "aida", "@example.org", "aida@", "aida@localhost", "aida@example..org",
			"aida@.org", "aida@example.org.", "ai da@example.org", ".aida@example.org", "aida.@example.org",
			"a..b@example.org", "aida@exam ple.org", "aida@-example.org", "aida@example-.org", "aida@127.0.0.1",
			"aida@[127.0.0.1]", "\"aida\"@example.org", "айда@example.org", "aida@example.org\r\nBcc: x@y.kg",
			"aida\u0000@example.org", "aida@example.org,b@example.org", "<aida@example.org>", "aida@exa\u010Dmple" })
	void whatNoMailServerTakesIsRefused(String typed) {
		assertThat(EmailAddress.of(typed)).isEmpty();
	}

	@Test
	void anAddressHasBounds() {
		String longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(58) + ".kg";
		assertThat(longest).hasSize(254);
		assertThat(EmailAddress.of(longest)).isPresent();
		assertThat(EmailAddress.of(longest.replace(".kg", "x.kg"))).isEmpty();
		assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
		assertThat(EmailAddress.of("a".repeat(1_000_000) + "@example.org")).isEmpty();
	}

	@Test
	void capitalsMakeNoOtherPerson() {
		assertThat(EmailAddress.of("Aida@example.org")).isEqualTo(EmailAddress.of("aida@example.org"));
	}

	@Test
	void noLogEverShowsAnAddress() {
		assertThat(new EmailAddress("aida@example.org")).hasToString("EmailAddress");
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Aida@EXAMPLE.org"))
			.withMessageNotContaining("ida");
	}

}
