package org.ashar.identity.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ashar.identity.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Checks {@link EmailText}. */
final class EmailRule implements ConstraintValidator<EmailText, String> {

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		return text == null || EmailAddress.of(text).isPresent();
	}

}
