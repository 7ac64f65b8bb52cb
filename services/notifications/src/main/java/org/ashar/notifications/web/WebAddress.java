package org.ashar.notifications.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address with a host, 2000 characters at most; null is left to others.
 */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {

	String message() default "{notifications.constraints.WebAddress.message}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** The check. */
	final class Check implements ConstraintValidator<WebAddress, String> {

		private static final int MAX = 2000;

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return value == null || value.length() <= MAX && isWebAddress(value);
		}

		private static boolean isWebAddress(String value) {
			try {
				URI uri = new URI(value);
				boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
				return web && uri.getHost() != null;
			}
			catch (URISyntaxException malformed) {
				return false;
			}
		}

	}

}
