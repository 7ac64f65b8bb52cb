package org.ashar.infra.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.mozilla.universalchardet.UniversalDetector;

/**
 * A text whose encoding nobody has told: the one of its mark, else UTF-8 where that fits,
 * else one of those in which Cyrillic letters were written before.
 */
record Letters(String encoding, String text) {

	private static final char MARK = '\uFEFF';

	private static final String USUAL = "WINDOWS-1251";

	private static final Set<String> CYRILLIC = Set.of(USUAL, "KOI8-R", "IBM866", "ISO-8859-5");

	/** Throws TableProblem where it is no text, or in several encodings at once. */
	static Letters of(byte[] file) {
		Letters letters = marked(file).or(() -> in(StandardCharsets.UTF_8, file)).orElseGet(() -> old(file));
		if (letters.text().chars().anyMatch(Letters::isNoText)) {
			throw new TableProblem.NoTable();
		}
		return letters;
	}

	private static Optional<Letters> marked(byte[] file) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] mark = String.valueOf(MARK).getBytes(charset);
			if (file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length)) {
				byte[] rest = Arrays.copyOfRange(file, mark.length, file.length);
				return Optional.of(in(charset, rest).orElseThrow(TableProblem.UnknownLetters::new));
			}
		}
		return Optional.empty();
	}

	private static Letters old(byte[] file) {
		if (isMixed(file)) {
			throw new TableProblem.UnknownLetters();
		}
		UniversalDetector detector = new UniversalDetector();
		detector.handleData(file);
		detector.dataEnd();
		String found = detector.getDetectedCharset();
		String charset = found != null && CYRILLIC.contains(found) ? found : USUAL;
		return in(Charset.forName(charset), file).orElseThrow(TableProblem.UnknownLetters::new);
	}

	/**
	 * Lists that were put together out of several files: some lines are UTF-8, others
	 * cannot be.
	 */
	private static boolean isMixed(byte[] file) {
		List<byte[]> foreign = lines(file).stream().filter(line -> !isAscii(line)).toList();
		long utf8 = foreign.stream().filter(line -> in(StandardCharsets.UTF_8, line).isPresent()).count();
		return utf8 > 0 && utf8 < foreign.size();
	}

	private static List<byte[]> lines(byte[] file) {
		List<byte[]> lines = new ArrayList<>();
		int begin = 0;
		for (int here = 0; here <= file.length; here++) {
			if (here == file.length || file[here] == '\n') {
				lines.add(Arrays.copyOfRange(file, begin, here));
				begin = here + 1;
			}
		}
		return lines;
	}

	private static boolean isAscii(byte[] line) {
		for (byte one : line) {
			if (one < 0) {
				return false;
			}
		}
		return true;
	}

	private static Optional<Letters> in(Charset charset, byte[] bytes) {
		try {
			String text = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			return Optional.of(new Letters(charset.name().toLowerCase(Locale.ROOT), text));
		}
		catch (CharacterCodingException another) {
			return Optional.empty();
		}
	}

	private static boolean isNoText(int unit) {
		return Character.isISOControl(unit) && unit != '\t' && unit != '\n' && unit != '\r' || unit == 0xFFFE;
	}

}
