package org.ashar.infra.platform.clock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is a day and minute that the calendar knows, yyyy-MM-ddTHH:mm; null is left to
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Moment.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Moment {

	/** The key of the message. */
	String message() default "{ashar.constraints.Moment.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<Moment, String> {

		private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

		@Override
		public boolean isValid(@Nullable String moment, ConstraintValidatorContext context) {
			return moment == null || FORM.matcher(moment).matches() && exists(moment);
		}

		private static boolean exists(String moment) {
			try {
				LocalDateTime.parse(moment);
				return true;
			}
			catch (DateTimeException noSuchMoment) {
				return false;
			}
		}

	}

}
