package org.ashar.infra.bench.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.ashar.infra.bench.report.MissException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DumpTests {

	private static final String RUSSIAN = "ru.1@r.example.org";

	private static final String ENGLISH = "en.2@r.example.org";

	private final Map<String, String> readers = Map.of(RUSSIAN, "s1", ENGLISH, "s2");

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void setUp() {
		this.file = this.folder.resolve("letters");
	}

	@Test
	void everybodyHasGotOneLetterOfHerOwn() throws IOException {
		write(letter(RUSSIAN, "ru", "s1"), letter(ENGLISH, "en", "s2"));
		assertThat(new Dump(this.readers).check(this.file).sample()).startsWith("Date: ")
			.contains("Content-Language: en");
	}

	@Test
	void nobodyIsSkipped() throws IOException {
		write(letter(RUSSIAN, "ru", "s1"));
		missed("Of 2 people 1 were told");
	}

	@Test
	void nobodyGetsTwo() throws IOException {
		write(letter(RUSSIAN, "ru", "s1"), letter(ENGLISH, "en", "s2"), letter(RUSSIAN, "ru", "s1"));
		missed("came twice");
	}

	@Test
	void aLetterIsInTheLanguageOfItsReader() throws IOException {
		write(letter(RUSSIAN, "en", "s1"), letter(ENGLISH, "en", "s2"));
		missed("is not in her language");
	}

	@Test
	void aLinkEndsNobodyElsesSubscription() throws IOException {
		write(letter(RUSSIAN, "ru", "s2"), letter(ENGLISH, "en", "s2"));
		missed("does not end her own subscription");
	}

	@Test
	void oneClickIsEnough() throws IOException {
		write(letter(RUSSIAN, "ru", "s1").replace("One-Click", "Many"), letter(ENGLISH, "en", "s2"));
		missed("cannot be answered by one click");
	}

	@Test
	void whatFollowsNothingGetsNothing() throws IOException {
		write(letter("ky.3@r.example.org", "ky", "s1"), letter(ENGLISH, "en", "s2"));
		missed("who follows nothing");
	}

	private void missed(String complaint) {
		assertThatExceptionOfType(MissException.class).isThrownBy(() -> new Dump(this.readers).check(this.file))
			.withMessageContaining(complaint);
	}

	private void write(String... letters) throws IOException {
		Files.writeString(this.file, String.join("", letters), StandardCharsets.ISO_8859_1);
	}

	@Test
	void aTextMayComeInEightBits() throws IOException {
		String link = "http://localhost/unsubscribe/" + token("s1");
		String eight = Newsroom.words("ru") + "\n" + link + "\n";
		String head = letter(RUSSIAN, "ru", "s1").replace("base64", "8bit");
		int begin = head.indexOf("8bit") + 6;
		write(head.substring(0, begin) + new String(eight.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
				+ head.substring(head.indexOf("------=_Part_1--")), letter(ENGLISH, "en", "s2"));
		assertThat(new Dump(this.readers).check(this.file).bytesEach()).isPositive();
	}

	private static String token(String subscription) {
		byte[] token = ("0123456789012345678901234567one:" + subscription).getBytes(StandardCharsets.US_ASCII);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	/* As smtp-sink writes it, the text in quoted-printable or base64 as it comes. */
	private static String letter(String to, String language, String subscription) {
		String link = "http://localhost/unsubscribe/" + token(subscription);
		byte[] text = (Newsroom.words(language) + "\n" + link + "\n").getBytes(StandardCharsets.UTF_8);
		boolean ascii = language.equals("en");
		return """
				X-Client-Addr: 127.0.0.1
				X-Rcpt-Args: <%s>
				Date: today
				Content-Language: %s
				List-Unsubscribe:
				 <%s>
				List-Unsubscribe-Post: List-Unsubscribe=One-Click
				Content-Type: multipart/alternative;\s
					boundary="----=_Part_1"

				------=_Part_1
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: %s

				%s
				------=_Part_1--
				""".formatted(to, language, link, ascii ? "quoted-printable" : "base64",
				ascii ? new String(text, StandardCharsets.US_ASCII).replace("=", "=3D").replace("easily", "easi=\nly")
						: Base64.getMimeEncoder().encodeToString(text).replace("\r", ""));
	}

}
