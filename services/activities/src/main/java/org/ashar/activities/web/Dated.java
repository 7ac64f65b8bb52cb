package org.ashar.activities.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.ashar.activities.reference.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The text is a year, a month or a day that the calendar knows (ISO 8601); null is left
 * to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Dated.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Dated {

	/** The key of the message. */
	String message() default "{activities.constraints.Dated.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<Dated, String> {

		@Override
		public boolean isValid(@Nullable String date, ConstraintValidatorContext context) {
			return date == null || PartialDate.isValid(date);
		}

	}

}
