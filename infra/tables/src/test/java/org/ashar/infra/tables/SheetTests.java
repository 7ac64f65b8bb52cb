package org.ashar.infra.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people keep in tables is read as they see it. */
class SheetTests {

	private static final List<List<String>> ROWS = List.of(List.of("Аты", "'=1+1"), List.of("Өзгөчө, \"жол\"", "2013"));

	@Test
	void aDayIsADayAndANumberANumber() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(file, "Test", "1.0")) {
			Worksheet sheet = book.newWorksheet("1");
			sheet.value(0, 0, LocalDate.of(2013, 6, 3));
			sheet.style(0, 0).format("dd.MM.yyyy").set();
			sheet.value(0, 1, 2013);
			sheet.value(0, 2, 1234.5);
			sheet.style(0, 2).format("#,##0.00 \"days\"").set();
		}
		assertThat(Sheet.read(file.toByteArray()).rows()).containsExactly(List.of("2013-06-03", "2013", "1234.5"));
	}

	@Test
	void whatIsWrittenIsReadAgain() throws IOException {
		ByteArrayOutputStream csv = new ByteArrayOutputStream();
		ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
		try (TableWriter text = TableWriter.csv(csv); TableWriter book = TableWriter.xlsx(xlsx)) {
			for (List<String> row : List.of(List.of("Аты", "=1+1"), ROWS.get(1))) {
				text.line(row);
				book.line(row);
			}
		}
		assertThat(Sheet.read(csv.toByteArray()).rows()).isEqualTo(ROWS);
		assertThat(Sheet.read(xlsx.toByteArray()).rows()).isEqualTo(ROWS);
	}

	@Test
	void aProgramIsNoTableWhateverItIsCalled() {
		byte[] program = "MZ\u0090\u0000\u0003 This program cannot be run".getBytes(StandardCharsets.ISO_8859_1);
		assertThatThrownBy(() -> Sheet.read(program)).isInstanceOf(TableProblem.NoTable.class);
		assertThatThrownBy(() -> Sheet.read(Workbooks.bomb(100 << 20))).isInstanceOf(TableProblem.TooLarge.class);
		assertThatThrownBy(() -> Sheet.read(Workbooks.hiddenBomb(100 << 20))).isInstanceOf(TableProblem.class);
	}

}
