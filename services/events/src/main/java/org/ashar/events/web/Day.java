package org.ashar.events.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is a day that the calendar knows, yyyy-MM-dd; null is left to
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Day.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Day {

	/** The key of the message. */
	String message() default "{events.constraints.Day.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<Day, String> {

		private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

		@Override
		public boolean isValid(@Nullable String day, ConstraintValidatorContext context) {
			return day == null || FORM.matcher(day).matches() && exists(day);
		}

		private static boolean exists(String day) {
			try {
				LocalDate.parse(day);
				return true;
			}
			catch (DateTimeException noSuchDay) {
				return false;
			}
		}

	}

}
