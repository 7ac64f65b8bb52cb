package org.ashar.activities.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is the two letters of a country (ISO 3166); null is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = CountryCode.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface CountryCode {

	/** The key of the message. */
	String message() default "{activities.constraints.CodeOf.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<CountryCode, String> {

		private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

		@Override
		public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
			return code == null || COUNTRIES.contains(code);
		}

	}

}
