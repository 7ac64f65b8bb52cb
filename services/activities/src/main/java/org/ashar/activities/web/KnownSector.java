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
import org.ashar.activities.codelist.Codelist;
import org.jspecify.annotations.Nullable;

/**
 * Of the vocabulary whose table we have, the sector is one that is in it; those of others
 * are taken as they are.
 */
@Documented
@Constraint(validatedBy = KnownSector.Rule.class)
@Target({ ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@interface KnownSector {

	/** The key of the message. */
	String message() default "{activities.constraints.CodeOf.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<KnownSector, ActivityEntry.ActivitySectorCode> {

		/** IATI SectorVocabulary: the categories of three digits. */
		private static final String CATEGORIES = "2";

		private final Codelist known = Codelist.read("sector-category");

		@Override
		public boolean isValid(ActivityEntry.@Nullable ActivitySectorCode sector, ConstraintValidatorContext context) {
			return sector == null || !CATEGORIES.equals(sector.vocabulary()) || known.has(sector.code());
		}

	}

}
