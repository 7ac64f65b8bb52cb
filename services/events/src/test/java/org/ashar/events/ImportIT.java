package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ashar.infra.tables.Workbooks;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An organizer has the list of guests in a file, and somebody else has worse ones. */
class ImportIT {

	private static final String CSV = "text/csv";

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, 50, Map.of());

	@Test
	void aFileIsReadLookedAtAndThenEntered() {
		String address = UUID.randomUUID() + "@example.org";
		byte[] file = ("Имя;Email;Телефон\r\nАйгуль;" + address + ";1\r\nБакыт;нет\r\nАйгуль;" + address + ";2\r\n")
			.getBytes(Charset.forName("windows-1251"));
		JsonNode table = World.must(read(CSV, file), 200).json();
		assertThat(table.get("encoding").asString()).isEqualTo("windows-1251");
		assertThat(table.get("ignored").toString()).isEqualTo("[\"Телефон\"]");
		List<Map<String, Object>> people = new ArrayList<>();
		table.get("people")
			.forEach(one -> people.add(Map.of("name", one.get("name").asString(), "email", one.get("email").asString(),
					"language", "ru")));
		assertThat(people).hasSize(3);
		assertThat(guests()).as("reading changes nothing").isZero();
		assertThat(enrol(true, people)).containsExactly("new", "wrong", "repeated");
		assertThat(guests()).as("looking changes nothing").isZero();
		assertThat(enrol(false, people)).containsExactly("new", "wrong", "repeated");
		assertThat(enrol(false, people)).as("a second time").containsExactly("known", "wrong", "repeated");
		assertThat(guests()).isEqualTo(1);
	}

	@Test
	void aFormulaStaysTheTextThatItIs() {
		JsonNode table = World.must(read(XLSX, Workbooks
			.of("""
					<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>email</t></is></c></row>
					<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>CONCAT("a","@example.org")</f><v>a@example.org</v></c></row>""")),
				200)
			.json();
		assertThat(table.at("/people/0/name").asString()).isEqualTo("=1+1");
		assertThat(table.at("/people/0/email").asString()).startsWith("=CONCAT");
	}

	@Test
	void hostileFilesAreRefusedInWordsAndChangeNothing() throws IOException {
		refused("table-too-large", XLSX, Workbooks.bomb(300 << 20));
		refused("broken-table", CSV, "name,email\n\"open,a@example.org".getBytes(StandardCharsets.UTF_8));
		refused("broken-table", XLSX, new byte[] { 'P', 'K', 3, 4, 1, 2, 3, 4, 5 });
		refused("no-table", CSV, new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2 });
		refused("no-table", "application/octet-stream", "%PDF-1.7\u0000".getBytes(StandardCharsets.UTF_8));
		refused("no-columns", CSV, "phone\n1".getBytes(StandardCharsets.UTF_8));
		refused("too-many-rows", CSV,
				IntStream.range(0, 1_001)
					.mapToObj(i -> "P,p" + i + "@example.org")
					.collect(Collectors.joining("\n", "name,email\n", ""))
					.getBytes(StandardCharsets.UTF_8));
		refused("unknown-letters", CSV, mixed());
		World.must(read("application/pdf", new byte[] { 1 }), 415);
		World.must(World.in(ngo, Role.ORG_EDITOR).header("Content-Type", CSV).post(path(), "name,email\n"), 403);
		assertThat(status(100 << 20)).as("a hundred megabytes are refused before they are sent").isEqualTo(413);
		assertThat(guests()).isZero();
	}

	private static byte[] mixed() {
		byte[] one = "name,email\nАйгүл,a@example.org\n".getBytes(StandardCharsets.UTF_8);
		byte[] other = "Бакыт,b@example.org\n".getBytes(Charset.forName("windows-1251"));
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	private void refused(String problem, String type, byte[] file) {
		for (String language : List.of("ky", "ru", "en")) {
			Http.Answer answer = World.must(owner.language(language).header("Content-Type", type).post(path(), file),
					422);
			assertThat(answer.json().get("type").asString()).endsWith(problem);
			assertThat(answer.json().get("detail").asString()).isNotBlank();
		}
	}

	/** Only the head of the request is sent. */
	private int status(long length) throws IOException {
		URI base = URI.create(World.service().baseUrl());
		try (Socket socket = new Socket(base.getHost(), base.getPort())) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream()
				.write(("POST " + path() + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: " + length
						+ "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
			return Integer.parseInt(line.substring(9));
		}
	}

	private String path() {
		return event + "/enrolments/table";
	}

	private Http.Answer read(String type, byte[] file) {
		return owner.header("Content-Type", type).post(path(), file);
	}

	private List<String> enrol(boolean preview, List<Map<String, Object>> people) {
		return World.must(owner.post(event + "/enrolments", World.body("preview", preview, "people", people)), 200)
			.json()
			.get("rows")
			.valueStream()
			.map(row -> row.get("outcome").asString())
			.toList();
	}

	private int guests() {
		return World.must(owner.get(event + "/registrations?limit=100"), 200).json().get("items").size();
	}

}
