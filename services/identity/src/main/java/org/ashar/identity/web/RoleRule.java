package org.ashar.identity.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Checks {@link RoleText}. */
final class RoleRule implements ConstraintValidator<RoleText, String> {

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		return text == null || Role.of(text).isPresent();
	}

}
