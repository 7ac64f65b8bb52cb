package org.ashar.infra.tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write is a text in every program. */
class TableWriterTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
	void whatWouldBeAFormulaIsMadeAText(String cell) {
		assertThat(TableWriter.harmless(cell)).isEqualTo("'" + cell);
	}

	@Test
	void everythingElseStaysAsItIs() {
		assertThat(TableWriter.harmless("Айгүл = ай + гүл")).isEqualTo("Айгүл = ай + гүл");
		assertThat(TableWriter.harmless("")).isEmpty();
	}

}
