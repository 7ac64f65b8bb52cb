package org.ashar.infra.bench.letters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One letter as smtp-sink has written it down: its own lines first, then what was sent.
 */
record Arrived(String dumped) {

	/* Before the id in a token there are the key's id and a mark. */
	private static final int TOKEN_HEAD = 28;

	private static final String PATH = "/unsubscribe/";

	String recipient() {
		return header("X-Rcpt-Args").replaceAll("[<>]", "");
	}

	/** The value of a header, unfolded; empty if there is none. */
	String header(String name) {
		String head = this.dumped.substring(0, this.dumped.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
		Matcher header = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(head);
		return header.find() ? header.group(1).strip() : "";
	}

	/** The link that ends the subscription. */
	String leave() {
		return header("List-Unsubscribe").replaceAll("[<>]", "");
	}

	/** What the token in that link is for. */
	String leaving() {
		String link = leave();
		byte[] token = Base64.getUrlDecoder().decode(link.substring(link.indexOf(PATH) + PATH.length()));
		return new String(token, TOKEN_HEAD, token.length - TOKEN_HEAD, StandardCharsets.UTF_8);
	}

	/** The plain text, decoded. */
	String text() {
		int part = this.dumped.indexOf("Content-Type: text/plain");
		int begin = this.dumped.indexOf("\n\n", part) + 2;
		String encoded = this.dumped.substring(begin, this.dumped.indexOf("\n------=", begin));
		return new String(bytes(this.dumped.substring(part, begin), encoded), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String head, String encoded) {
		if (head.contains("base64")) {
			return Base64.getMimeDecoder().decode(encoded);
		}
		return head.contains("quoted-printable") ? quotedPrintable(encoded)
				: encoded.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Without what the sink has added. */
	String asSent() {
		return this.dumped.substring(this.dumped.indexOf("\nDate: ") + 1);
	}

	/* RFC 2045, 6.7. */
	private static byte[] quotedPrintable(String encoded) {
		String joined = encoded.replace("=\n", "");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < joined.length(); i++) {
			if (joined.charAt(i) == '=') {
				bytes.write(HexFormat.fromHexDigits(joined, i + 1, i + 3));
				i += 2;
			}
			else {
				bytes.write(joined.charAt(i));
			}
		}
		return bytes.toByteArray();
	}

}
