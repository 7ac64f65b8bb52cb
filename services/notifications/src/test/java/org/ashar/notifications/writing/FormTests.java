package org.ashar.notifications.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

	private final Blanks blanks = new Blanks();

	private final String first = blanks.next();

	private final String second = blanks.next();

	@Test
	void eachBlankIsFilledWithItsOwnHoweverOftenItOccurs() {
		Form form = blanks.form("b:" + second + " a:" + first + " b:" + second);

		assertThat(form.fill(List.of("one", "two"))).isEqualTo("b:two a:one b:two");
		assertThat(form.fill(List.of("3-_", "4"))).isEqualTo("b:4 a:3-_ b:4");
	}

	@Test
	void wordsWithoutBlanksStayAsTheyAre() {
		String others = new Blanks().next();

		assertThat(blanks.form(others).fill(List.of("one", "two"))).isEqualTo(others);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nBcc: x@example.org", "<b>", "\"", "é", "a b", "&amp;" })
	void nothingButATokenIsFilledIn(String other) {
		Form form = blanks.form("a:" + first);

		assertThatIllegalArgumentException().isThrownBy(() -> form.fill(List.of(other)));
	}

}
