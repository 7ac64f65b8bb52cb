package org.ashar.events.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ashar.events.registration.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An address that every mail relay takes; null is left to {@code @NotNull}. */
@Constraint(validatedBy = MailAddress.Check.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface MailAddress {

	String message() default "{jakarta.validation.constraints.Email.message}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** The check. */
	final class Check implements ConstraintValidator<MailAddress, String> {

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return value == null || EmailAddress.of(value).isPresent();
		}

	}

}
