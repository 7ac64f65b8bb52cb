package org.ashar.infra.platform.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;

/**
 * Looks into one ICU message pattern: does it parse, which arguments does it take, are
 * its plurals complete.
 */
final class PatternCheck {

	private final ULocale language;

	private final Set<String> arguments = new TreeSet<>();

	private final List<String> complaints = new ArrayList<>();

	private boolean parses = true;

	PatternCheck(String tag, String pattern) {
		this.language = ULocale.forLanguageTag(tag);
		try {
			new MessageFormat(pattern, language);
			look(new MessagePattern(pattern));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			parses = false;
			complaints.add("does not parse: " + e.getMessage());
		}
	}

	boolean parses() {
		return parses;
	}

	Set<String> arguments() {
		return arguments;
	}

	List<String> complaints() {
		return complaints;
	}

	private void look(MessagePattern pattern) {
		for (int i = 0; i < pattern.countParts(); i++) {
			Part part = pattern.getPart(i);
			switch (part.getType()) {
				case ARG_NAME, ARG_NUMBER -> arguments.add(pattern.getSubstring(part));
				case ARG_START -> lookAtPlural(pattern, i, part.getArgType());
				default -> {
					// Plain text and the like has nothing to check.
				}
			}
		}
	}

	private void lookAtPlural(MessagePattern pattern, int start, ArgType type) {
		if (!type.hasPluralStyle()) {
			return;
		}
		PluralType kind = type == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
		Set<String> missing = new TreeSet<>(PluralRules.forLocale(language, kind).getKeywords());
		missing.removeAll(selectors(pattern, start));
		if (!missing.isEmpty()) {
			complaints.add("has a plural without " + missing);
		}
	}

	/** The selectors of this argument only, not of those nested in it. */
	private static Set<String> selectors(MessagePattern pattern, int start) {
		Set<String> found = new HashSet<>();
		for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
			Part part = pattern.getPart(i);
			if (part.getType() == Part.Type.ARG_SELECTOR) {
				found.add(pattern.getSubstring(part));
			}
			else if (part.getType() == Part.Type.MSG_START) {
				i = pattern.getLimitPartIndex(i);
			}
		}
		return found;
	}

}
