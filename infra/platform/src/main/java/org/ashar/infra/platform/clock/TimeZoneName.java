package org.ashar.infra.platform.clock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The name of a time zone in the IANA data base, such as Asia/Bishkek; null is left to
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = TimeZoneName.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneName {

	/** The key of the message. */
	String message() default "{jakarta.validation.constraints.Pattern.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<TimeZoneName, String> {

		@Override
		public boolean isValid(@Nullable String zone, ConstraintValidatorContext context) {
			return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
		}

	}

}
