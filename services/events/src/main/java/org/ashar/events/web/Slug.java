package org.ashar.events.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * The text is a short name of small Latin letters, digits and hyphens, as concepts have
 * it.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?")
@ReportAsSingleViolation
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Slug {

	/** The key of the message. */
	String message() default "{events.constraints.Slug.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

}
