package org.ashar.portal.web;

import java.util.Objects;
import java.util.function.Supplier;

import org.ashar.portal.services.ServiceAwayException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * What came of writing something.
 *
 * @param written the record as the service answered, or null
 * @param refusal why it was not written, or null
 */
record Attempt(@Nullable JsonNode written, @Nullable Refusal refusal) {

	/**
	 * Writes it. Somebody whose session has ended signs in again; all else is for the
	 * page to say.
	 */
	static Attempt to(Supplier<JsonNode> write) {
		try {
			return new Attempt(write.get(), null);
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			throw ex;
		}
		catch (HttpClientErrorException ex) {
			return new Attempt(null, Refusal.of(ex));
		}
		catch (ServiceAwayException ex) {
			return new Attempt(null, Refusal.AWAY);
		}
	}

	boolean succeeded() {
		return this.refusal == null;
	}

	/**
	 * Whether it was not refused: nobody answered, and it may be written nevertheless.
	 */
	boolean away() {
		return this.refusal != null && this.refusal.away();
	}

	/** The id of the record. */
	String id() {
		return Objects.requireNonNull(this.written).path("id").asString();
	}

}
