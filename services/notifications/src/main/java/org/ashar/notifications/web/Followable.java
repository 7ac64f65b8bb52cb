package org.ashar.notifications.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A search is words; everything else is named by a notation, code or id. */
@Constraint(validatedBy = Followable.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Followable {

	String message() default "{jakarta.validation.constraints.Pattern.message}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** The check. */
	final class Check implements ConstraintValidator<Followable, CriterionBody> {

		private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

		@Override
		public boolean isValid(@Nullable CriterionBody body, ConstraintValidatorContext context) {
			if (body == null || body.value() == null || "search".equals(body.kind())
					|| NAME.matcher(body.value()).matches()) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("value")
				.addConstraintViolation();
			return false;
		}

	}

}
