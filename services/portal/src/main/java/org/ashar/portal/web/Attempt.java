package org.ashar.portal.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.ashar.portal.services.ServiceAwayException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What came of writing something.
 *
 * @param written what the service answered, or null
 * @param refusal why it was not written, or null
 */
record Attempt<T>(@Nullable T written, @Nullable Refusal refusal) {

	/**
	 * Writes it. Somebody whose session has ended signs in again; all else is for the
	 * page to say.
	 */
	static <T> Attempt<T> to(Supplier<T> write) {
		try {
			return new Attempt<>(write.get(), null);
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			throw ex;
		}
		catch (HttpClientErrorException ex) {
			return new Attempt<>(null, Refusal.of(ex));
		}
		catch (ChangedMeanwhileException ex) {
			return new Attempt<>(null, Refusal.STALE);
		}
		catch (ServiceAwayException ex) {
			return new Attempt<>(null, Refusal.AWAY);
		}
	}

	/** The same for a form that shows only one row of the list that was written. */
	Attempt<T> inRowOf(String list) {
		return (this.refusal != null) ? new Attempt<>(null, this.refusal.inRowOf(list)) : this;
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

	/** Whether it was refused because somebody else was faster. */
	boolean stale() {
		return this.refusal != null && this.refusal.stale();
	}

	/** Says on the next page that it was done, or why not. */
	void tell(RedirectAttributes redirect, String notice) {
		if (succeeded()) {
			redirect.addFlashAttribute("notice", notice);
		}
		else {
			redirect.addFlashAttribute("refusal", this.refusal);
		}
	}

	/**
	 * The key of the form that is shown again: what may have been written is repeated
	 * under the same, anything else is something new.
	 */
	UUID keyOf(UUID sent) {
		return away() ? sent : UUID.randomUUID();
	}

	/** What the service answered to an attempt that succeeded. */
	T result() {
		return Objects.requireNonNull(this.written);
	}

}
