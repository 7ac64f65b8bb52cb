package org.ashar.infra.platform.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link SingleLine}. */
final class LineRule {

	private LineRule() {
	}

	private static boolean holds(String text, int max) {
		return !Characters.showNothing(text) && text.codePointCount(0, text.length()) <= max
				&& Characters.fitOneLine(text);
	}

	/** For plain strings. Public, because the validator makes it by reflection. */
	public static final class OfString implements ConstraintValidator<SingleLine, String> {

		private int max;

		@Override
		public void initialize(SingleLine constraint) {
			max = constraint.max();
		}

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			return text == null || holds(text, max);
		}

	}

	/**
	 * For texts: every language is checked. Public, because the validator makes it by
	 * reflection.
	 */
	public static final class OfText implements ConstraintValidator<SingleLine, Text> {

		private int max;

		@Override
		public void initialize(SingleLine constraint) {
			max = constraint.max();
		}

		@Override
		public boolean isValid(@Nullable Text text, ConstraintValidatorContext context) {
			return text == null || text.values().values().stream().allMatch(value -> holds(value, max));
		}

	}

}
