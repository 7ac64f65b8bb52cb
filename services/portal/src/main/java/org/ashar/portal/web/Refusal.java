package org.ashar.portal.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Why a service refused what a form asked for (RFC 9457), to be shown above the form and
 * beside its fields.
 *
 * @param errors what is wrong with single fields; empty when it is none of them
 */
record Refusal(Reason reason, String title, String detail, List<FieldError> errors) implements Serializable {

	/** Nobody answered. */
	static final Refusal AWAY = new Refusal(Reason.AWAY, "", "", List.of());

	/** Somebody else changed the record meanwhile. */
	static final Refusal STALE = new Refusal(Reason.STALE, "", "", List.of());

	/** The refusal in the body of a 4xx answer. */
	static Refusal of(HttpClientErrorException ex) {
		if (ex.getStatusCode().isSameCodeAs(HttpStatus.PRECONDITION_FAILED)) {
			return STALE;
		}
		Body body = Optional.ofNullable(ex.getResponseBodyAs(Body.class)).orElseThrow(() -> ex);
		String detail = (body.detail() != null) ? body.detail() : "";
		if (body.errors() == null && body.field() != null) {
			return new Refusal(Reason.WRONG, body.title(), "", List.of(new FieldError(body.field(), null, detail)));
		}
		return new Refusal(Reason.WRONG, body.title(), detail, (body.errors() != null) ? body.errors() : List.of());
	}

	/** Whether it is no refusal at all: the service did not answer. */
	public boolean away() {
		return this.reason == Reason.AWAY;
	}

	/** Whether what was seen when the writing began is no more what is there. */
	public boolean stale() {
		return this.reason == Reason.STALE;
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

	/** The same for a form that shows only one row of this list. */
	Refusal inRowOf(String list) {
		String row = Pattern.quote(list) + "\\[\\d+]\\.";
		return new Refusal(this.reason, this.title, this.detail,
				this.errors.stream()
					.map((error) -> new FieldError(error.field().replaceFirst("^" + row, ""), error.code(),
							error.message()))
					.toList());
	}

	/** Which words a page has for it: its own, unless the service said what is wrong. */
	enum Reason {

		WRONG, STALE, AWAY

	}

	/** One thing that is wrong with one field, named as in the API. */
	record FieldError(String field, @Nullable String code, String message) implements Serializable {

		/** The id of the field on the page: a list of choices is one field. */
		public String anchor() {
			return this.field.replaceAll("\\[\\d+]$", "");
		}

	}

	/**
	 * What we read of a problem.
	 *
	 * @param field the one that the detail is about, where there are no errors
	 */
	record Body(String title, @Nullable String detail, @Nullable String field, @Nullable List<FieldError> errors) {
	}

}
