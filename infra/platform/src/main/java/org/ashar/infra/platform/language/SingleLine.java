package org.ashar.infra.platform.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * One line of text, safe in names, subjects and headers: not blank, no control characters
 * or line separators, no character whose low byte is CR or LF. For strings and
 * {@link Text}; null is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = { LineRule.OfString.class, LineRule.OfText.class })
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE,
		ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface SingleLine {

	/** The longest text allowed, in characters (code points). */
	int max() default 200;

	/** The key of the message. */
	String message() default "{ashar.constraints.SingleLine.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

}
