package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.contracts.Topics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever registers for an event hears by letter how it stands. */
@ExtendWith(SharedWorld.class)
class RegistrationLettersIT {

	private static final List<String> TEMPLATES = List.of("confirm", "seat", "queue", "offer", "withdrawn", "expired",
			"cancelled", "follow");

	private static final Map<String, List<String>> SUBJECTS = Map.of("ky",
			List.of("Каттоону ырастаңыз", "Сизге орун бар", "Сиз күтүү тизмесиндесиз", "Сизге орун бошоду",
					"Каттоо кайтарылып алынды", "Сунуштун мөөнөтү бүттү", "Иш-чара жокко чыгарылды",
					"Жыйынтыктар жарыяланды"),
			"ru",
			List.of("Подтвердите регистрацию", "Место за вами", "Вы в листе ожидания", "Для вас освободилось место",
					"Регистрация отозвана", "Срок предложения истёк", "Мероприятие отменено", "Опубликованы итоги"),
			"en",
			List.of("Please confirm", "You have a seat", "On the waiting list", "A seat is free for you",
					"Registration withdrawn", "The offer has expired", "Event cancelled",
					"The outcomes are published"));

	private static final Map<String, String> DAYS = Map.of("ky", "2013-ж., 3-июнь – 2013-ж., 4-июнь", "ru",
			"3 июня 2013 г. – 4 июня 2013 г.", "en", "3 June 2013 – 4 June 2013");

	private static final Map<String, String> ZONES = Map.of("ky", "Бишкек убактысы, GMT+6", "ru", "Бишкек, GMT+6", "en",
			"Bishkek Time, GMT+6");

	private final World world;

	RegistrationLettersIT(World world) {
		this.world = world;
	}

	static Stream<Arguments> letters() {
		return TEMPLATES.stream()
			.flatMap(template -> Stream.of("ky", "ru", "en").map(language -> Arguments.of(template, language)));
	}

	@ParameterizedTest
	@MethodSource("letters")
	void everyLetterSpeaksTheLanguageOfThePerson(String template, String language) throws IOException {
		String guest = World.address();
		RegistrationRequest request = new RegistrationRequest(world, guest).content("queueNumber", 17)
			.content("answerBy", "2013-06-01T12:30:00Z")
			.content("note", Map.of("ky", "Зал жабык", "ru", "Зал закрыт", "en", "The hall is closed"));
		request.send(template, language, UUID.randomUUID().toString());
		Received letter = world.relay().await(guest, 1).getFirst();
		keep(letter, template + "." + language);
		assertThat(letter.subject()).isEqualTo(SUBJECTS.get(language).get(TEMPLATES.indexOf(template)) + ": "
				+ RegistrationRequest.NAME.get(language));
		assertThat(spaced(letter.text())).contains(RegistrationRequest.NAME.get(language), DAYS.get(language),
				ZONES.get(language), "/events/" + request.eventId());
		assertThat(spaced(letter.html())).contains("<html lang=\"" + language + "\"", DAYS.get(language));
		assertThat(letter.header("Content-Language")).isEqualTo(language);
		assertThat(letter.header("List-Unsubscribe")).isEmpty();
		assertThat(letter.text() + letter.html()).as("no name: the address may be somebody else's")
			.doesNotContain("Айгуль");
		assertThat(letter.formCount()).as("no calendar was sent").isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({
			"ru, '• Сессия «Открытие», время: 3 июня 2013 г., 10:30–11:00 (было: 3 июня 2013 г., 09:30–10:00)', • Место проведения: будет объявлено позже (было: Библиотека)",
			"ky, '• «Ачылыш» сессиясы, убактысы: 2013-ж., 3-июнь, 10:30–11:00 (мурда: 2013-ж., 3-июнь, 09:30–10:00)', • Өтө турган жери: кийин жарыяланат (мурда: Библиотека)",
			"en, '• Session “Opening”, time: 3 June 2013, 10:30–11:00 (before: 3 June 2013, 09:30–10:00)', • Venue: to be announced (before: Библиотека)" })
	void whatHasChangedIsSaidLineByLineAsItIsAndWas(String language, String time, String venue) throws IOException {
		String guest = World.address();
		Map<String, Object> session = Map.of("kind", "session-time", "session",
				Map.of("ky", "Ачылыш", "ru", "Открытие", "en", "Opening"), "was",
				Map.of("time", "2013-06-03T09:30/2013-06-03T10:00"), "is",
				Map.of("time", "2013-06-03T10:30/2013-06-03T11:00"));
		Map<String, Object> place = Map.of("kind", "venue", "was", Map.of("words", Map.of("ru", "Библиотека")));
		Map<String, Object> newer = Map.of("kind", "what-nobody-knows-yet");
		new RegistrationRequest(world, guest).calendar("REQUEST")
			.content("changes", List.of(session, place, newer))
			.send("changed", language, "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		keep(letter, "changed." + language);
		assertThat(spaced(letter.text())).contains(time, venue).doesNotContain("nobody");
		assertThat(letter.text()).contains(RegistrationRequest.LINK);
		assertThat(letter.invitation().type()).contains("method=REQUEST");
	}

	/** Dates hold spaces that do not break. */
	private static String spaced(String text) {
		return text.replaceAll("[\\u00A0\\u202F]", " ");
	}

	/** For somebody to look at. */
	private static void keep(Received letter, String name) throws IOException {
		Path folder = Files.createDirectories(Path.of("target/registration-letters"));
		Files.writeString(folder.resolve(name + ".txt"), letter.subject() + "\n\n" + letter.text());
		Files.writeString(folder.resolve(name + ".html"), letter.html());
	}

	@ParameterizedTest
	@CsvSource({ "confirm, Ссылка действует до 1 июня 2013 г.", "offer, 'Ответьте, пожалуйста, до 1 июня 2013 г.'" })
	void whatIsToBeDoneStandsThereWithTheHourAtThePlaceOfTheEvent(String template, String words) {
		String guest = World.address();
		new RegistrationRequest(world, guest).content("answerBy", "2013-06-01T12:30:00Z").send(template, "ru", "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(spaced(letter.text())).contains(words + ", 18:30 (Бишкек, GMT+6)");
		assertThat(letter.links()).contains(world.publicUrl() + RegistrationRequest.LINK);
		assertThat(letter.html()).contains("href=\"" + world.publicUrl() + RegistrationRequest.LINK + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "withdrawn", "expired", "cancelled" })
	void whereNothingIsLeftToDoThereIsNoButton(String template) {
		String guest = World.address();
		new RegistrationRequest(world, guest).send(template, "en", "r/1");
		assertThat(world.relay().await(guest, 1).getFirst().text()).doesNotContain(RegistrationRequest.LINK);
	}

	@Test
	void whatAnOrganizerWritesStandsThereInItsOwnWordsAndLanguageAndIsNoMarkup() {
		String guest = World.address();
		RegistrationRequest request = new RegistrationRequest(world, guest)
			.content("subject", Map.of("ru", "Новый зал"))
			.content("body", Map.of("ru", "Приходите в зал <b>5</b>.\n\nДо встречи!"));
		request.send("message", "en", "message/1");
		request.send("message", "en", "message/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(letter.subject()).isEqualTo("Новый зал");
		assertThat(letter.text()).contains("Приходите в зал <b>5</b>.", "До встречи!", "shown in Russian",
				"These are the words of the organizers", RegistrationRequest.LINK);
		assertThat(letter.html()).contains("&lt;b&gt;5&lt;/b&gt;").doesNotContain("<b>5</b>");
		new RegistrationRequest(world, guest).send("seat", "en", "r/2");
		assertThat(world.relay().await(guest, 2)).as("the same occasion is one letter").hasSize(2);
	}

	@Test
	void aVenueThatIsNotKnownYetIsToBeAnnounced() {
		String guest = World.address();
		new RegistrationRequest(world, guest).event("venue", null)
			.event("address", null)
			.event("lastDay", "2013-06-03")
			.send("seat", "en", "r/1");
		assertThat(world.relay().await(guest, 1).getFirst().text())
			.contains("Venue: to be announced", "Day: 3 June 2013")
			.doesNotContain("Address:", "null");
	}

	@Test
	void aNameThatIsNotThereInKyrgyzIsShownInRussianAndTheLetterSaysSo() {
		String guest = World.address();
		new RegistrationRequest(world, guest).event("name", Map.of("ru", "Защита прав", "de", "Rechte"))
			.send("seat", "ky", "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(letter.subject()).isEqualTo("Сизге орун бар: Защита прав");
		assertThat(letter.text()).contains("орус тилинде көрсөтүлдү");
		assertThat(letter.html()).contains("lang=\"ru\"");
	}

	@ParameterizedTest
	@CsvSource({ "seat, REQUEST, puts the event into your calendar",
			"withdrawn, CANCEL, takes the event out of your calendar",
			"cancelled, CANCEL, takes the event out of your calendar" })
	void theCalendarFileIsShownByMailProgramsAndCanBeSaved(String template, String method, String words) {
		String guest = World.address();
		RegistrationRequest request = new RegistrationRequest(world, guest).calendar(method);
		request.send(template, "en", "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		Received.Attached shown = letter.invitation();
		assertThat(shown.type()).isEqualTo("text/calendar;charset=UTF-8;method=" + method);
		assertThat(letter.attachment().type()).isEqualTo("application/ics;name=invite.ics");
		assertThat(letter.attachment().disposition()).isEqualTo("attachment");
		assertThat(shown.file()).isEqualTo(letter.attachment().file()).isEqualTo(request.file());
		assertThat(letter.text()).contains(words);
		ICalendar calendar = Biweekly.parse(shown.file()).first();
		assertThat(calendar.getMethod().getValue()).isEqualTo(method);
		VEvent event = calendar.getEvents().getFirst();
		assertThat(event.getUid().getValue()).isEqualTo(request.eventId() + "@ashar");
		assertThat(event.getSummary().getValue()).isEqualTo("Защита прав мигрантов; опыт");
		assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo(guest);
	}

	@ParameterizedTest
	@CsvSource({ "ky, Билетиңиздин номери: 0A1B2C3D", "ru, Номер вашего билета: 0A1B2C3D",
			"en, Your ticket number: 0A1B2C3D" })
	void theTicketTravelsInTheLetterAndIsSaidInWordsToo(String language, String words) throws Exception {
		String guest = World.address();
		byte[] png = new byte[500];
		new RegistrationRequest(world, guest).calendar("REQUEST")
			.content("ticket", Map.of("number", "0A1B2C3D", "png", Base64.getEncoder().encodeToString(png)))
			.send("seat", language, "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(letter.text()).contains(words);
		assertThat(letter.html()).contains("src=\"cid:ticket.png\"", "alt=\"" + words);
		assertThat(letter.picture("ticket.png")).isEqualTo(png);
		assertThat(letter.invitation().type()).startsWith("text/calendar");
	}

	@ParameterizedTest
	@CsvSource({ "0A1B2C3D, <svg/>", "'0A1B2C3D\r\nBcc: a@example.org', AAAA" })
	void whatIsNoTicketIsLeftOut(String number, String png) {
		String guest = World.address();
		new RegistrationRequest(world, guest).content("ticket", Map.of("number", number, "png", png))
			.send("seat", "en", "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(letter.html()).doesNotContain("cid:");
		assertThat(letter.formCount()).isEqualTo(2);
	}

	@Test
	void aMessageThatComesThreeTimesIsOneLetterAndAnotherOccasionIsAnother() {
		String guest = World.address();
		RegistrationRequest request = new RegistrationRequest(world, guest);
		for (int i = 0; i < 3; i++) {
			request.send("queue", "ru", "r/2");
		}
		request.send("offer", "ru", "r/3");
		request.send("promoted", "ru", "r/4");
		world.relay().await(guest, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(guest)).extracting(Received::subject)
			.containsExactlyInAnyOrder("Вы в листе ожидания: Защита прав мигрантов",
					"Для вас освободилось место: Защита прав мигрантов");
	}

	@Test
	void aLetterOfWhichNobodyKnowsIsRepeatedOnceUnderTheSameId() {
		String guest = World.address();
		world.relay().treat(guest, Manner.DROPS);
		new RegistrationRequest(world, guest).calendar("REQUEST").send("seat", "ru", "r/1");
		world.awaitLetters("unknown", 1);
		world.awaitQuiet();
		List<Received> letters = world.relay().to(guest);
		assertThat(letters).hasSize(2);
		assertThat(letters).extracting(letter -> letter.header("Message-ID")).containsOnly(id(letters.getFirst()));
		assertThat(id(letters.getFirst())).startsWith("<");
	}

	private static String id(Received letter) {
		return letter.header("Message-ID");
	}

	@Test
	void namesOfAnEventAreOnlyWords() {
		String guest = World.address();
		Map<String, String> name = Map.of("en",
				"<b>Free</b>\r\nBcc: thief@example.org\r\n\r\n{0} [[${7*7}]] \u202Egro \u0085");
		new RegistrationRequest(world, guest).event("name", name)
			.event("venue", Map.of("en", "Hall\r\n\r\n-- \r\n<script>alert(1)</script>"))
			.content("note", Map.of("en", "Sorry\u2028{1}"))
			.send("cancelled", "en", "r/1");
		Received letter = world.relay().await(guest, 1).getFirst();
		String flat = "<b>Free</b> Bcc: thief@example.org {0} [[${7*7}]] gro";
		assertThat(letter.subject()).isEqualTo("Event cancelled: " + flat);
		assertThat(letter.header("Bcc")).isEmpty();
		assertThat(letter.text()).contains("\n" + flat, "Venue: Hall -- <script>alert(1)</script>",
				"From the organizer: Sorry {1}");
		assertThat(letter.html()).doesNotContain("<script", "<b>").contains("&lt;b&gt;Free");
	}

	@Test
	void aBrokenSealGoesToTheDeadLettersAndTheNextLetterIsSent() {
		String registration = UUID.randomUUID().toString();
		String guest = World.address();
		new RegistrationRequest(world, guest).of(registration).brokenSeal().send("seat", "ru", "r/1");
		new RegistrationRequest(world, guest).of(registration).send("seat", "ru", "r/2");
		assertThat(world.relay().await(guest, 1)).hasSize(1);
		assertThat(world.wire().dead(Topics.REGISTRATION_LETTERS)).contains(registration);
	}

	@ParameterizedTest
	@CsvSource({ "link, //thief.example.org/", "link, https://thief.example.org/", "link, 'javascript:alert(1)'",
			"answerBy, tomorrow" })
	void whatCouldLeadAstrayIsNoLetter(String field, String value) {
		String registration = UUID.randomUUID().toString();
		String guest = World.address();
		new RegistrationRequest(world, guest).of(registration).content(field, value).send("seat", "ru", "r/1");
		awaitDead(registration);
		assertThat(world.relay().to(guest)).isEmpty();
	}

	@Test
	void anAddressThatIsNoneAndDaysThatAreNoneAreNoLetters() {
		String address = UUID.randomUUID().toString();
		String days = UUID.randomUUID().toString();
		String nameless = UUID.randomUUID().toString();
		new RegistrationRequest(world, "a@example.org\r\nRCPT TO:<b@example.org>").of(address)
			.send("seat", "ru", "r/1");
		new RegistrationRequest(world, World.address()).of(days)
			.event("zone", "Mars/Olympus")
			.send("seat", "ru", "r/1");
		new RegistrationRequest(world, World.address()).of(nameless)
			.event("name", new HashMap<>())
			.send("seat", "ru", "r/1");
		Stream.of(address, days, nameless).forEach(this::awaitDead);
	}

	private void awaitDead(String registration) {
		Awaitility.await("the dead letter of " + registration)
			.atMost(Duration.ofSeconds(60))
			.until(() -> world.wire().dead(Topics.REGISTRATION_LETTERS).contains(registration));
	}

	@Test
	void lettersThatNobodyReadsForHalfTheTimeTheyAreKeptAreAnAlarm() {
		world.wire().stopListening(Topics.REGISTRATION_LETTERS);
		try {
			world.wire().sendLate(Topics.REGISTRATION_LETTERS, Duration.ofDays(4));
			assertThat(health()).isEqualTo("DOWN");
		}
		finally {
			world.wire().listenAgain(Topics.REGISTRATION_LETTERS);
		}
		Awaitility.await("it to be read").atMost(Duration.ofSeconds(60)).until(() -> health().equals("UP"));
	}

	private String health() {
		return world.http().get("/actuator/health").json().at("/components/privateTopics/status").asString();
	}

}
