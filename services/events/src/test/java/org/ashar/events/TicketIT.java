package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashar.events.ticket.TicketOffice;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has a seat has a ticket; what is printed is read by people and by cameras. */
class TicketIT {

	private static final String PATH = "/api/v1/registrations";

	/** All letters that Kyrgyz has beside Russian, large and small. */
	private static final String NAME = "Өмүрбек Үсөнбай уулу Ңң Өө Үү";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	@Test
	void theTicketOfTheLetterOfThePageAndOfThePaperIsOneThatWeSigned() throws Exception {
		String event = World.open(owner, ngo, 1, Map.of());
		Mail.Letter seat = seated(event, "ky");
		String token = Camera.read(Base64.getDecoder().decode(seat.content().at("/ticket/png").asString()));
		String ticket = World.service().bean(TicketOffice.class).read(token).orElseThrow().event().value().toString();
		assertThat(event).endsWith(ticket);
		assertThat(token).as("nothing personal").doesNotContain(seat.email()).hasSize(174);
		assertThat(Camera.read(file(seat, "png"))).isNotEqualTo(token).hasSize(174);
		assertThat(new String(file(seat, "svg"))).startsWith("<svg");
		try (PDDocument paper = Loader.loadPDF(file(seat, "pdf"))) {
			assertThat(Camera.read(new PDFRenderer(paper).renderImageWithDPI(0, 100))).hasSize(174);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ky, Катышуучунун билети", "ru, Билет участника", "en, Ticket number" })
	void theTicketOnPaperSpeaksTheLanguageOfThePerson(String language, String words) throws IOException {
		String event = World.open(owner, ngo, 1, Map.of());
		Mail.Letter seat = seated(event, language);
		String text = text(file(seat, "pdf"), "ticket-" + language);
		assertThat(text).contains(words, NAME, seat.content().at("/ticket/number").asString());
	}

	@ParameterizedTest
	@CsvSource({ "ky, Катышуучулардын тизмеси, Колу", "ru, Список участников, Подпись",
			"en, Attendance list, Signature" })
	void theAttendanceListIsByNameAndSaysNothingThatIsNobodysBusiness(String language, String title, String sign)
			throws IOException {
		String event = World.open(owner, ngo, 3, Map.of());
		List<Mail.Letter> seats = List.of(seated(event, "ky", "name", "Яна 山 Ли", "affiliation", "Уюм ".repeat(40)),
				seated(event, "ru"));
		byte[] file = World.must(owner.language(language).get(event + "/registrations/attendance.pdf"), 200).bytes();
		String text = text(file, "list-" + language);
		assertThat(text).contains(title, sign, NAME, "Яна ? Ли").doesNotContain("@");
		assertThat(text.indexOf(NAME)).isLessThan(text.indexOf("Яна"));
		seats.forEach(seat -> assertThat(text).contains(seat.content().at("/ticket/number").asString()));
	}

	@Test
	void withoutASeatThereIsNoTicketAndTheListIsTheOrganizersAffair() {
		String event = World.open(owner, ngo, 1, Map.of());
		Mail.Letter seat = seated(event, "ru");
		World.must(World.visitor().post(PATH + "/withdraw", Map.of("token", seat.token())), 200);
		for (String form : List.of("svg", "png", "pdf")) {
			assertThat(World.must(link(seat.token()).get(PATH + "/ticket." + form), 409).json().get("type").asString())
				.isEqualTo("urn:ashar:problem:registration-state");
			World.must(link("forged").get(PATH + "/ticket." + form), 404);
		}
		String list = event + "/registrations/attendance.pdf";
		World.must(World.visitor().get(list), 401);
		World.must(World.curator().get(list), 403);
		World.must(World.in(World.verified(), Role.ORG_OWNER).get(list), 403);
	}

	@Test
	void aTicketOutlivesTheKeyThatSignedItAndTheNextKeyIsKnownBefore() throws Exception {
		TicketOffice office = World.service().bean(TicketOffice.class);
		String event = World.open(owner, ngo, 1, Map.of());
		Mail.Letter seat = seated(event, "ky");
		String old = Camera.read(file(seat, "png"));
		int keys = office.verifyingKeys().size();
		World.CLOCK.forward(Duration.ofDays(61));
		assertThat(office.verifyingKeys()).hasSizeGreaterThan(keys);
		assertThat(kid(Camera.read(file(seat, "png")))).as("known, not signing").isEqualTo(kid(old));
		World.CLOCK.forward(Duration.ofDays(31));
		String young = Camera.read(file(seat, "png"));
		assertThat(kid(young)).isNotEqualTo(kid(old));
		assertThat(office.read(old)).isEqualTo(office.read(young)).isPresent();
	}

	private static String kid(String token) {
		return new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
	}

	private Mail.Letter seated(String event, String language, Object... more) {
		String email = UUID.randomUUID() + "@example.org";
		Map<String, Object> guest = new HashMap<>(World.guest(email, "language", language, "name", NAME));
		for (int i = 0; i < more.length; i += 2) {
			guest.put(String.valueOf(more[i]), more[i + 1]);
		}
		World.must(World.visitor().post(event + "/registrations", guest), 202);
		World.must(World.visitor().post(PATH + "/confirm", Map.of("token", mail.await(email, "confirm").token())), 200);
		return mail.await(email, "seat");
	}

	private static byte[] file(Mail.Letter letter, String form) {
		return World.must(link(letter.token()).get(PATH + "/ticket." + form), 200).bytes();
	}

	private static Http link(String token) {
		return World.visitor().header("Registration-Token", token);
	}

	/** Left under target, for somebody to look at. */
	private static String text(byte[] file, String name) throws IOException {
		Files.write(Files.createDirectories(Path.of("target/paper")).resolve(name + ".pdf"), file);
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
		}
	}

}
