package org.ashar.infra.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is an http or https address with a host, 2000 characters at most; null is left
 * to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = WebAddress.Rule.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

	/** The key of the message. */
	String message() default "{ashar.constraints.WebAddress.message}";

	/** Bean Validation's groups. */
	Class<?>[] groups() default {};

	/** Bean Validation's payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks it; what is shown as a link must not be able to run a script. */
	final class Rule implements ConstraintValidator<WebAddress, String> {

		private static final int MAX = 2000;

		@Override
		public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
			return address == null || address.length() <= MAX && isWebAddress(address);
		}

		private static boolean isWebAddress(String address) {
			try {
				URI uri = new URI(address);
				boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
				return web && uri.getHost() != null && uri.getUserInfo() == null;
			}
			catch (URISyntaxException malformed) {
				return false;
			}
		}

	}

}
