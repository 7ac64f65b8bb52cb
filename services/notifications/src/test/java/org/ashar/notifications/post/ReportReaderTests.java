package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.returns.Report;
import org.ashar.notifications.returns.ReturnPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTests {

	private static final UUID LETTER = UUID.fromString("01942f00-1111-7000-8000-00000000abcd");

	private static final ReturnPath PATH = new ReturnPath("returns@example.org",
			id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII)).toString().replace("-", ""));

	private static final String TO = PATH.of(LETTER).orElseThrow();

	private final ReportReader reader = new ReportReader(PATH);

	@Test
	void aServerTellsThatThereIsNoSuchMailbox() {
		Report.Failed failed = (Report.Failed) read(bounce(TO, "failed", "5.1.1", "550 5.1.1 no such user"))
			.orElseThrow();

		assertThat(failed.letter()).isEqualTo(new LetterId(LETTER));
		assertThat(failed.reply().fault()).isEqualTo(Fault.NO_MAILBOX);
		assertThat(failed.reply().code()).isEqualTo(550);
		assertThat(failed.reply().words()).isEqualTo("no such user");
	}

	@ParameterizedTest
	@CsvSource({ "5.2.2,552 5.2.2 full,MAILBOX", "4.4.1,451 4.4.1 no answer,SERVER", "5.7.1,550 5.7.1 spam,LETTER",
			"5.0.0,550 5.1.1 unknown,NO_MAILBOX", "5.0.0,550 sorry,MAILBOX", "5.1.1 (bad),550 no,NO_MAILBOX" })
	void theStatusDecidesAndWhereItIsVagueTheLastServersWord(String status, String words, Fault fault) {
		Report.Failed failed = (Report.Failed) read(bounce(TO, "failed", status, words)).orElseThrow();

		assertThat(failed.reply().fault()).isEqualTo(fault);
	}

	@Test
	void aDelayIsNoBounceAndADeliveryIsGoodNews() {
		assertThat(read(bounce(TO, "delayed", "4.4.1", "421 busy"))).contains(new Report.Delayed(new LetterId(LETTER)));
		assertThat(read(bounce(TO, "delivered", "2.0.0", "250 ok")))
			.contains(new Report.Delivered(new LetterId(LETTER)));
		assertThat(read(bounce(TO, "relayed", "2.0.0", "250 ok"))).isEmpty();
		assertThat(read(bounce(TO, "nonsense", "5.1.1", "550 no"))).isEmpty();
	}

	@Test
	void aReaderComplains() {
		Report.Complained complained = (Report.Complained) read(complaint("abuse", TO)).orElseThrow();

		assertThat(complained.letter()).isEqualTo(new LetterId(LETTER));
		assertThat(read(complaint("not-spam", TO))).isEmpty();
		assertThat(read(complaint("auth-failure", TO))).isEmpty();
	}

	@Test
	void whoeverMakesUpAReturnPathIsNotBelieved() {
		String digits = TO.substring(TO.indexOf('+') + 1, TO.indexOf('@'));
		String forged = TO.replace(digits, digits.substring(0, 32) + "0".repeat(20));
		String other = TO.replace(digits, UUID.randomUUID().toString().replace("-", "") + digits.substring(32));

		for (String to : new String[] { forged, other, "returns@example.org", "returns+@example.org" }) {
			assertThat(read(bounce(to, "failed", "5.1.1", "550 no"))).as(to).isEmpty();
			assertThat(read(complaint("abuse", to))).as(to).isEmpty();
		}
	}

	@Test
	void aServerMayWriteTheAddressInCapitals() {
		assertThat(read(bounce(TO.toUpperCase(Locale.ROOT), "failed", "5.1.1", "550 no"))).isPresent();
	}

	@Test
	void aReportAboutThousandsOfReadersIsOneReport() {
		String block = "\r\nFinal-Recipient: rfc822; a@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n";
		String many = bounce(TO, "failed", "5.1.1", "550 no").replace("--b\r\nContent-Type: text/rfc822-headers",
				block.repeat(10_000) + "--b\r\nContent-Type: text/rfc822-headers");

		assertThat(read(many)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "x", " (", "@", "<" })
	void whatAServerSaysAtLengthIsReadAtOnceAndKeptShort(String said) {
		String words = "550 5.1.1 " + said.repeat(500_000 / said.length());
		Report.Failed failed = (Report.Failed) assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> read(bounce(TO, "failed", "5.1.1", words)))
			.orElseThrow();

		assertThat(failed.reply().status()).isEqualTo("5.1.1");
		assertThat(failed.reply().words()).hasSizeLessThanOrEqualTo(1000);
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> read(complaint("abuse" + said.repeat(500_000 / said.length()), TO))))
			.isNotNull();
	}

	@Test
	void garbageIsNoReport() {
		Random random = new Random(7);
		String whole = bounce(TO, "failed", "5.1.1", "550 no");
		for (int i = 0; i < 500; i++) {
			byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
			for (int wound = 0; wound < 1 + i / 10; wound++) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			// Some are still one; what matters is that none gets out as an exception.
			assertThat(read(new String(bytes, StandardCharsets.ISO_8859_1))).isNotNull();
		}
		assertThat(read("Content-Type: multipart/report; boundary=b\r\n\r\n--b")).isEmpty();
		assertThat(read("Content-Type: multipart/report\r\n\r\nno boundary")).isEmpty();
		assertThat(read("To: " + TO + "\r\nSubject: I am away\r\n\r\nUntil Monday")).isEmpty();
		assertThat(read("")).isEmpty();
	}

	private Optional<Report> read(String text) {
		try {
			return reader.read(new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))));
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** As servers write it, RFC 3464. */
	static String bounce(String to, String action, String status, String words) {
		return """
				From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>
				To: <%s>
				Subject: Undelivered Mail Returned to Sender
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="b"

				--b
				Content-Type: text/plain

				Sorry.

				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.example.com

				Final-Recipient: rfc822; reader@example.com
				Action: %s
				Status: %s
				Diagnostic-Code: smtp; %s

				--b
				Content-Type: text/rfc822-headers

				Subject: Programme
				From: ashar@example.org

				--b--
				""".formatted(to, action, status, words).replace("\n", "\r\n");
	}

	/** As feedback loops write it, RFC 5965. */
	static String complaint(String type, String from) {
		return """
				From: <feedback@mx.example.com>
				To: <abuse@example.org>
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=feedback-report; boundary="b"

				--b
				Content-Type: text/plain

				This is an abuse report.

				--b
				Content-Type: message/feedback-report

				Feedback-Type: %s
				User-Agent: SomeLoop/1.0
				Version: 1
				Original-Mail-From: <%s>

				--b
				Content-Type: message/rfc822

				From: ashar@example.org
				To: reader@example.com
				Subject: Programme

				Text

				--b--
				""".formatted(type, from).replace("\n", "\r\n");
	}

}
