package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private static final Set<String> COLUMNS = Set.of("name", "email");

	@ParameterizedTest
	@ValueSource(strings = { "\t", ";", "," })
	void aTableMayBePastedOrExported(String separator) {
		String text = "Name|E|email\r\nАйгүл|x|a@example.org\r\n||\r\nБакыт||b@example.org".replace("|", separator);
		assertThat(Sheet.rows(text, COLUMNS)).containsExactly(Map.of("name", "Айгүл", "email", "a@example.org"),
				Map.of("name", "Бакыт", "email", "b@example.org"));
	}

	@Test
	void aQuotedFieldMayHoldEverything() {
		assertThat(Sheet.rows("name,email\n\"Ош, \"\"Ак\"\"\nжол\",a@example.org", COLUMNS))
			.containsExactly(Map.of("name", "Ош, \"Ак\"\nжол", "email", "a@example.org"));
	}

	@Test
	void withoutNamesOfColumnsNobodyIsThere() {
		assertThat(Sheet.rows("", COLUMNS)).isEmpty();
		assertThat(Sheet.rows("name,email", COLUMNS)).isEmpty();
	}

}
