package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.returns.ReturnPath;
import org.ashar.notifications.writing.CalendarFile;
import org.ashar.notifications.writing.Picture;
import org.ashar.notifications.writing.Sheet;
import org.ashar.notifications.writing.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters as other programs read them: parsed strictly by one library, their signatures
 * verified by another than made them.
 */
class LettersAsTheyLeaveTests {

	private static final String LEAVE = "https://ashar.example/unsubscribe/" + "aB3-_".repeat(30);

	private static final KeyPair KEYS = keys();

	private static final String TEXT = "Саламатсызбы!\n\nӨ ү ң — «текст»\n.\n.. dots\n" + "a".repeat(900) + "\n";

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static Stream<Arguments> letters() {
		return Stream
			.of(bulk("reader@example.com", "Жаңы программа: мигранттардын укуктары ".repeat(5)),
					bulk("reader@example.com", "Update"), waitedFor(null, null),
					waitedFor(new CalendarFile("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), null),
					waitedFor(null, new Picture("ticket.png", "Билет", new byte[] { 1, 2, 3 })))
			.flatMap(sheet -> Stream.of(Arguments.of(sheet, true, false), Arguments.of(sheet, false, false),
					Arguments.of(sheet, true, true), Arguments.of(sheet, false, true)));
	}

	@ParameterizedTest
	@MethodSource("letters")
	void aStrictReaderFindsNothingToComplainAbout(Sheet sheet, boolean eightBits, boolean signed) throws Exception {
		byte[] message = onTheLine(envelopes(signed).mail(sheet, eightBits));
		assertLines(message, eightBits && !signed);
		Map<String, List<String>> head = head(message);

		for (String once : List.of("date", "from", "to", "message-id", "subject", "mime-version", "auto-submitted")) {
			assertThat(head.get(once)).as(once).hasSize(1);
		}
		assertThat(head.get("message-id").getFirst()).matches("<[0-9a-f-]{36}@ashar\\.example>");
		assertThat(head.get("auto-submitted")).containsExactly("auto-generated");
		if (sheet.leave() == null) {
			assertThat(head).doesNotContainKeys("list-id", "list-unsubscribe", "list-unsubscribe-post", "feedback-id");
			return;
		}
		// RFC 2369, 2919, 8058
		assertThat(head.get("list-unsubscribe")).containsExactly("<" + LEAVE + ">");
		assertThat(head.get("list-unsubscribe-post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(head.get("list-id")).containsExactly("Ashar <updates.ashar.example>");
		assertThat(head.get("feedback-id").getFirst()).matches("[^:\\s]+(:[^:\\s]+){0,2}:[^:\\s]{5,15}");
	}

	@ParameterizedTest
	@MethodSource("letters")
	void aSignatureIsVerifiedByCodeThatHasNotMadeIt(Sheet sheet, boolean eightBits, boolean signed) throws Exception {
		byte[] message = onTheLine(envelopes(signed).mail(sheet, eightBits));
		if (!signed) {
			assertThat(head(message)).doesNotContainKey("dkim-signature");
			return;
		}
		List<SignatureRecord> signatures = verify(message);
		assertThat(signatures).hasSize(1);
		assertThat(signatures.getFirst().getDToken()).hasToString("ashar.example");
		List<String> covered = signatures.getFirst()
			.getHeaders()
			.stream()
			.map(name -> name.toString().toLowerCase(Locale.ROOT))
			.toList();
		assertThat(covered).contains("from", "to", "subject", "date", "message-id");
		if (sheet.leave() != null) {
			assertThat(covered).contains("list-unsubscribe", "list-unsubscribe-post", "list-id", "feedback-id");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "айгүл@example.com", "josé@xn--80ak6aa92e.com", "用户@example.com" })
	void aLetterToAnAddressInAnyScriptIsSignedToo(String to) throws Exception {
		byte[] message = onTheLine(envelopes(true).mail(bulk(to, "Өнүгүү"), true));

		assertThat(new String(message, StandardCharsets.UTF_8)).contains("\r\nTo: " + to + "\r\n");
		assertThat(verify(message)).hasSize(1);
		byte[] changed = new String(message, StandardCharsets.UTF_8).replace("To: " + to, "To: x" + to)
			.getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> verify(changed)).isInstanceOf(FailException.class);
	}

	@Test
	void whoeverChangesALetterOnItsWayIsFound() throws Exception {
		String whole = new String(onTheLine(envelopes(true).mail(bulk("reader@example.com", "Update"), true)),
				StandardCharsets.ISO_8859_1);
		for (String change : List.of("Subject: Update", "List-Unsubscribe: <https:",
				"List-Unsubscribe-Post: List-Unsubscribe")) {
			assertThat(whole).contains(change);
			byte[] changed = whole.replace(change, change + "x").getBytes(StandardCharsets.ISO_8859_1);
			assertThatThrownBy(() -> verify(changed)).as(change).isInstanceOf(FailException.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nBcc: x@example.org", "a\nX: y", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b" })
	void whatWouldBecomeAnotherLineDoesNotGetAsFarAsTheLibrary(String subject) {
		assertThatThrownBy(() -> envelopes(false).mail(bulk("reader@example.com", subject), true))
			.isInstanceOf(Heads.InjectionException.class)
			.hasMessageNotContaining("Bcc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@example.org\r\nBcc: x@example.org", "a b@example.org", "<a@example.org>, b@example.org",
			"a@example.org, b@example.org", "a", "", "айгүл\u202e@example.org", "a@exa\u010Ample.org",
			"a@example.org>\r\nRCPT TO:<b@example.org" })
	void anAddressThatIsMoreThanOneIsNone(String to) {
		assertThatThrownBy(() -> envelopes(false).mail(bulk(to, "Update"), true)).isInstanceOf(AddressException.class);
	}

	@Test
	void anAddressMayBeInAnyScriptAndComesBackUnderAnother() throws Exception {
		Envelopes.Mail mail = envelopes(false).mail(bulk("айгүл@example.com", "Update"), true);

		assertThat(mail.isForeign()).isTrue();
		assertThat(mail.from()).matches("returns\\+[0-9a-f]{52}@ashar\\.example");
		assertThat(new String(mail.message(), StandardCharsets.UTF_8)).contains("To: айгүл@example.com\n");
		assertThat(new String(envelopes(true).mail(bulk("айгүл@example.com", "Update"), false).message(),
				StandardCharsets.UTF_8))
			.contains("To: айгүл@example.com\r\n");
		assertThat(envelopes(false).mail(bulk("reader@example.com", "Update"), true).isForeign()).isFalse();
	}

	static Sheet bulk(String to, String subject) {
		return new Sheet(UUID.randomUUID().toString(), to, Language.KY, subject, TEXT, "<p>Өнүгүү</p>\n", LEAVE, null,
				null, List.of());
	}

	private static Sheet waitedFor(@Nullable CalendarFile calendar, @Nullable Picture picture) {
		return new Sheet(UUID.randomUUID().toString(), "guest@example.com", Language.RU, "Место за вами", TEXT,
				"<p>Место</p>\n", null, calendar, picture, List.of());
	}

	/** An unsigned one with this relay. */
	static Carrier.Stable office(String relay, ObservationRegistry observations) {
		Parts parts = parts(relay, false);
		return new PostOffice(parts.relay(), parts.envelopes(), observations);
	}

	private static Envelopes envelopes(boolean signed) {
		return parts("smtp://127.0.0.1:25", signed).envelopes();
	}

	private record Parts(Relay relay, Envelopes envelopes) {
	}

	private static Parts parts(String uri, boolean signed) {
		String pem = "-----BEGIN PRIVATE KEY-----\n"
				+ Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded())
				+ "\n-----END PRIVATE KEY-----\n";
		MailSettings mail = new MailSettings("Ashar <updates@ashar.example>", Duration.ofSeconds(1),
				Duration.ofSeconds(1), "returns@ashar.example", null,
				new MailSettings.Dkim(signed ? pem : null, "ashar"));
		AsharSettings settings = new AsharSettings("notifications", false, "", "", URI.create(uri),
				URI.create("https://ashar.example"), null, Map.of());
		Relay relay = new Relay(settings, mail);
		Heads heads = new Heads(relay, Clock.fixed(Instant.parse("2013-06-03T06:00:00Z"), ZoneOffset.UTC),
				new Site(settings.publicUrl()));
		return new Parts(relay,
				new Envelopes(relay, heads, new ReturnPath(mail.returnPath(), id -> id), new Signatures(mail, relay)));
	}

	/** As SMTP carries it; the library writes the ends of lines when it sends. */
	private static byte[] onTheLine(Envelopes.Mail mail) {
		return new String(mail.message(), StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** RFC 5322, 2.1.1 and 2.2. */
	private static void assertLines(byte[] message, boolean eightBits) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		assertThat(Arrays.stream(text.split("\r\n", -1)).mapToInt(String::length).max().orElseThrow())
			.isLessThanOrEqualTo(998);
		String headOnly = text.substring(0, text.indexOf("\r\n\r\n"));
		assertThat(headOnly).matches("(?s)[\\x20-\\x7e\\r\\n\\t]+");
		assertThat(headOnly.split("\r\n(?![ \t])")).allMatch(line -> line.matches("(?s)[!-9;-~]+: ?.*"));
		if (!eightBits) {
			assertThat(text).matches("(?s)[\\x00-\\x7f]+");
		}
	}

	/**
	 * By mime4j in its strict mode, which throws at whatever is malformed, all parts
	 * included.
	 */
	private static Map<String, List<String>> head(byte[] message) throws MimeException, IOException {
		MimeTokenStream stream = new MimeTokenStream(
				MimeConfig.custom().setStrictParsing(true).setMalformedHeaderStartsBody(false).build());
		stream.parse(new ByteArrayInputStream(message));
		Map<String, List<String>> head = new TreeMap<>();
		boolean top = true;
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			if (state == EntityState.T_END_HEADER) {
				top = false;
			}
			if (state == EntityState.T_FIELD && top) {
				String value = Pattern.compile("\r\n[ \t]+")
					.matcher(stream.getField().getBody())
					.replaceAll(" ")
					.strip();
				head.computeIfAbsent(stream.getField().getName().toLowerCase(Locale.ROOT), first -> new ArrayList<>())
					.add(value);
			}
		}
		return head;
	}

	private static List<SignatureRecord> verify(byte[] message) throws IOException, FailException {
		String key = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
		return new DKIMVerifier((method, selector, domain) -> List.of(key)).verify(new ByteArrayInputStream(message));
	}

}
