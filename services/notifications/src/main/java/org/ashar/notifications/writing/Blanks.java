package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Hands out marks that stand in a page for what is different for each reader. Nobody can
 * guess them, so no word from outside is taken for one; and layout leaves them alone.
 */
final class Blanks {

	private static final char END = 'z';

	private final String mark = "b" + UUID.randomUUID().toString().replace("-", "");

	private int count;

	/** The mark of the next blank. */
	String next() {
		return mark + count++ + END;
	}

	/** The words cut at the marks. */
	Form form(String words) {
		List<String> pieces = new ArrayList<>();
		List<Integer> blanks = new ArrayList<>();
		int from = 0;
		for (int at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, from)) {
			int end = words.indexOf(END, at);
			pieces.add(words.substring(from, at));
			blanks.add(Integer.valueOf(words.substring(at + mark.length(), end)));
			from = end + 1;
		}
		pieces.add(words.substring(from));
		return new Form(pieces, blanks);
	}

}
