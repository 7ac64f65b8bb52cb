package org.ashar.events.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.font.PDFont;

/** Words in a font: which letters it has, and where a line ends. */
final class Lettering {

	/** What stands for a letter that the font lacks. */
	private static final String MISSING = "?";

	private final PDFont font;

	private final Map<Integer, Boolean> known = new HashMap<>();

	Lettering(PDFont font) {
		this.font = font;
	}

	/** The text in lines that are no wider; a word that is wider is cut. */
	List<String> lines(String text, float size, float width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.split("\\R", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : printable(paragraph).split("\\s+")) {
				for (String piece : pieces(word, size, width)) {
					String longer = line.isEmpty() ? piece : line + " " + piece;
					if (width(longer, size) > width) {
						lines.add(line.toString());
						line.setLength(0);
						line.append(piece);
					}
					else {
						line.setLength(0);
						line.append(longer);
					}
				}
			}
			lines.add(line.toString());
		}
		return lines;
	}

	private List<String> pieces(String word, float size, float width) {
		if (width(word, size) <= width) {
			return List.of(word);
		}
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		word.codePoints().mapToObj(Character::toString).forEach(letter -> {
			if (width(piece + letter, size) > width) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			piece.append(letter);
		});
		pieces.add(piece.toString());
		return pieces;
	}

	private float width(String text, float size) {
		try {
			return font.getStringWidth(text) / 1000 * size;
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("The font is in memory", impossible);
		}
	}

	private String printable(String text) {
		StringBuilder printable = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
			if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
				printable.append(' ');
			}
			else if (known.computeIfAbsent(letter, this::has)) {
				printable.appendCodePoint(letter);
			}
			else if (!Character.isISOControl(letter)) {
				printable.append(MISSING);
			}
		});
		return printable.toString().strip();
	}

	private boolean has(int letter) {
		try {
			return font.encode(Character.toString(letter)).length > 0;
		}
		catch (IllegalArgumentException | IOException lacking) {
			return false;
		}
	}

}
