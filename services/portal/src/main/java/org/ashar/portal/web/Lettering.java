package org.ashar.portal.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks texts into lines for pictures, which do not do it by themselves. Nobody knows
 * the reader's font: letters are taken to be rather wide.
 */
final class Lettering {

	private static final String NARROW = " .,:;!|'()[]-ijltfrI\u0456\u0406";

	private static final String WIDE = "mwMW@%шщжюмфыШЩЖЮМФЫДОӨ—№";

	private Lettering() {
	}

	/**
	 * The lines of a text that are at most so many times as wide as the letters are high;
	 * what does not fit into so many lines is left out, which the last one shows.
	 */
	static List<String> lines(String text, double width, int most, Locale language) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : pieces(text.strip().replaceAll("\\s+", " "), width, language)) {
			if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(piece);
		}
		lines.add(line.toString().strip());
		return (lines.size() <= most) ? List.copyOf(lines) : cut(lines, width, most);
	}

	private static List<String> cut(List<String> lines, double width, int most) {
		String last = lines.get(most - 1);
		while (width(last + "…") > width) {
			last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
		}
		List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
		shown.add(last.strip() + "…");
		return List.copyOf(shown);
	}

	/** Where a line may end; a word that is too long for any line ends in it. */
	private static List<String> pieces(String text, double width, Locale language) {
		List<String> pieces = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance(language);
		breaks.setText(text);
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			split(text.substring(from, to), width, pieces);
			from = to;
		}
		return pieces;
	}

	private static void split(String word, double width, List<String> pieces) {
		String rest = word;
		while (width(rest.stripTrailing()) > width) {
			int fitting = rest.offsetByCodePoints(0, 1);
			while (width(rest.substring(0, rest.offsetByCodePoints(fitting, 1))) <= width) {
				fitting = rest.offsetByCodePoints(fitting, 1);
			}
			pieces.add(rest.substring(0, fitting));
			rest = rest.substring(fitting);
		}
		pieces.add(rest);
	}

	private static double width(CharSequence text) {
		return text.codePoints().mapToDouble(Lettering::width).sum();
	}

	private static double width(int letter) {
		if (NARROW.indexOf(letter) >= 0) {
			return 0.36;
		}
		if (WIDE.indexOf(letter) >= 0) {
			return 0.92;
		}
		return (letter < 0x2E80) ? 0.62 : 1.1;
	}

}
