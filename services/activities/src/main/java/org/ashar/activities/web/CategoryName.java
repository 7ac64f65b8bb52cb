package org.ashar.activities.web;

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
 * The text is a kind of document: an IATI DocumentCategory code such as A01, or our own
 * such as press-release.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[ABC][0-9]{2}|[a-z]([a-z-]{0,48}[a-z])?")
@ReportAsSingleViolation
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface CategoryName {

	/** The key of the message. */
	String message() default "{activities.constraints.CategoryName.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

}
