package org.ashar.events;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of guests as a file, with what hostile guests write into it. */
class ExportIT {

	private static final List<String> HOSTILE = List.of("=HYPERLINK(\"http://evil.example\";\"win\")", "+996 555 1",
			"-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "Обычный, с \"кавычками\"");

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, 10, Map.of());

	private final String path = event + "/exports";

	@Test
	void aCellOfAGuestIsNoFormulaInCsv() {
		enrol();
		Http.Answer file = World.must(owner.language("en").post(path, wanted("csv", Map.of())), 200);
		String text = file.text();
		assertThat(text).startsWith("\uFEFF").contains("\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"win\"\")\"");
		assertThat(text).contains("'+996 555 1", "'-2+3+cmd", "'@SUM(1+1)", "\"Обычный, с \"\"кавычками\"\"\"");
		assertThat(text.lines()).hasSize(1 + HOSTILE.size());
		assertThat(text.split("\r\n", 2)[0]).isEqualTo("\uFEFFName,E-mail,State");
	}

	@Test
	void aCellOfAGuestIsNoFormulaInXlsx() throws Exception {
		enrol();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(wanted("xlsx", Map.of()))))) {
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows).hasSize(1 + HOSTILE.size());
			assertThat(rows.get(1).getCellText(0)).isEqualTo("'" + HOSTILE.getFirst());
			assertThat(rows.stream().flatMap(Row::stream)).allMatch(cell -> cell.getFormula() == null);
			assertThat(rows.getLast().getCellText(0)).isEqualTo(HOSTILE.getLast());
		}
	}

	@Test
	void theFileHoldsThoseWhoAreWantedAndIsKeptInMindWithoutThem() {
		enrol();
		Http.Answer file = World.must(owner.post(path, wanted("csv", Map.of("q", "обычный"))), 200);
		assertThat(file.text().lines()).hasSize(2);
		JsonNode taken = World.must(owner.get(path), 200).json().at("/items/0");
		assertThat(taken.get("role").asString()).isEqualTo("org-owner");
		assertThat(taken.get("narrowed").asBoolean()).isTrue();
		assertThat(taken.get("columns")).hasSize(3);
		assertThat(taken.toString()).doesNotContain("обычный");
	}

	@Test
	void whoMayNotTakesNothingAlongAndNothingIsKeptInMind() {
		enrol();
		String scope = "event:" + event.substring(event.lastIndexOf('/') + 1);
		for (Http other : List.of(World.curator(), World.in(ngo, Role.ORG_EDITOR),
				World.with(Role.EVENT_MODERATOR, scope), World.with(Role.CHECK_IN, scope))) {
			World.must(other.post(path, wanted("csv", Map.of())), 403);
			World.must(other.get(path), 403);
		}
		World.must(World.visitor().post(path, wanted("csv", Map.of())), 401);
		assertThat(World.must(owner.get(path), 200).json().get("items")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "pdf,name", "csv,password", "csv," })
	void whatIsNoFileOrNoColumnIsRefused(String format, String column) {
		World.must(owner.post(path, Map.of("format", format, "columns", column == null ? List.of() : List.of(column))),
				400);
	}

	private static Map<String, Object> wanted(String format, Map<String, Object> wanted) {
		return Map.of("format", format, "columns", List.of("name", "email", "state"), "wanted", wanted);
	}

	private void enrol() {
		for (int i = 0; i < HOSTILE.size(); i++) {
			World.must(owner.post(event + "/enrolments", Map.of("preview", false, "people", List
				.of(Map.of("name", HOSTILE.get(i), "email", "hostile" + i + "@example.org", "language", "ru")))), 200);
		}
	}

	/** As it came: a file is no text. */
	private byte[] bytes(Map<String, Object> wanted) {
		return owner.post(path, wanted).bytes();
	}

}
