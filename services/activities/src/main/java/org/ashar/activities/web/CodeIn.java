package org.ashar.activities.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.ashar.activities.codelist.Codelist;
import org.jspecify.annotations.Nullable;

/** The text is a code of the table with this name; null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = CodeIn.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface CodeIn {

	/** The table. */
	String value();

	/** The key of the message. */
	String message() default "{activities.constraints.CodeOf.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	final class Rule implements ConstraintValidator<CodeIn, String> {

		private Set<String> codes = Set.of();

		@Override
		public void initialize(CodeIn constraint) {
			codes = Codelist.read(constraint.value())
				.items()
				.stream()
				.map(Codelist.Item::code)
				.collect(Collectors.toUnmodifiableSet());
		}

		@Override
		public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
			return code == null || codes.contains(code);
		}

	}

}
