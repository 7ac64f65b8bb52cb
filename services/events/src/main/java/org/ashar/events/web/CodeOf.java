package org.ashar.events.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.ashar.events.reference.Coded;
import org.jspecify.annotations.Nullable;

/** The text is a code of this list; null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = CodeOf.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface CodeOf {

	/** The list. */
	Class<? extends Coded> value();

	/** The key of the message. */
	String message() default "{events.constraints.CodeOf.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<CodeOf, String> {

		private Set<String> codes = Set.of();

		@Override
		public void initialize(CodeOf constraint) {
			codes = Stream.of(constraint.value().getEnumConstants())
				.map(Coded::code)
				.collect(Collectors.toUnmodifiableSet());
		}

		@Override
		public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
			return code == null || codes.contains(code);
		}

	}

}
