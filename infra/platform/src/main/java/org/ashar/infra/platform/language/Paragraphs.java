package org.ashar.infra.platform.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Text of several lines: as {@link SingleLine}, but line breaks (LF, or CR LF as forms
 * send them) and tabs are allowed. For strings and {@link Text}; null is left to
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = { ParagraphRule.OfString.class, ParagraphRule.OfText.class })
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE,
		ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Paragraphs {

	/** The longest text allowed, in characters (code points). */
	int max() default 5000;

	/** The key of the message. */
	String message() default "{ashar.constraints.Paragraphs.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

}
