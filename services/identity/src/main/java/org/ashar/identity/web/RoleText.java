package org.ashar.identity.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import org.ashar.infra.platform.security.Role;

/** The code of a {@link Role}. */
@Documented
@Constraint(validatedBy = RoleRule.class)
@Target({ ElementType.FIELD, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface RoleText {

	String message() default "{identity.constraints.RoleText.message}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
