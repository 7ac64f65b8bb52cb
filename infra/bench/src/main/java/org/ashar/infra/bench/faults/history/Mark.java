package org.ashar.infra.bench.faults.history;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject and a step, written into a title so that they can be found wherever the title
 * goes.
 */
public record Mark(String subject, int step) {

	private static final Pattern FORM = Pattern.compile("zq([a-z]{1,10}\\d{1,9})q n(\\d{1,9})n");

	/** The title that has this mark. */
	public String title() {
		return "Reform " + word() + " n" + this.step + "n";
	}

	/** The word of its title that no other subject has. */
	public String word() {
		return "zq" + this.subject + "q";
	}

	/** The first mark in a text. */
	public static Optional<Mark> in(String text) {
		return all(text).stream().findFirst();
	}

	/** All marks in a text. */
	public static List<Mark> all(String text) {
		Matcher found = FORM.matcher(text);
		return found.results().map((one) -> new Mark(one.group(1), Integer.parseInt(one.group(2)))).toList();
	}

}
