package org.ashar.portal.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.client.HttpClientErrorException;

/**
 * Why a service refused what a form asked for (RFC 9457), to be shown above the form and
 * beside its fields.
 *
 * @param errors what is wrong with single fields; empty when it is none of them
 */
record Refusal(String title, String detail, List<FieldError> errors) implements Serializable {

	/** Nobody answered; the page has words of its own for that. */
	static final Refusal AWAY = new Refusal("", "", List.of());

	/** The refusal in the body of a 4xx answer. */
	static Refusal of(HttpClientErrorException ex) {
		Body body = Optional.ofNullable(ex.getResponseBodyAs(Body.class)).orElseThrow(() -> ex);
		return new Refusal(body.title(), (body.detail() != null) ? body.detail() : "",
				(body.errors() != null) ? body.errors() : List.of());
	}

	/** Whether it is no refusal at all: the service did not answer. */
	public boolean away() {
		return this.equals(AWAY);
	}

	/** What is wrong with a field or anything in it, or null. */
	public @Nullable String on(String field) {
		return this.errors.stream()
			.filter((error) -> error.field().equals(field) || error.field().startsWith(field + ".")
					|| error.field().startsWith(field + "["))
			.map(FieldError::message)
			.findFirst()
			.orElse(null);
	}

	/** One thing that is wrong with one field, named as in the API. */
	record FieldError(String field, @Nullable String code, String message) implements Serializable {

		/** The id of the field on the page: a list of choices is one field. */
		public String anchor() {
			return this.field.replaceAll("\\[\\d+]$", "");
		}

	}

	/** What we read of a problem. */
	record Body(String title, @Nullable String detail, @Nullable List<FieldError> errors) {
	}

}
