package org.ashar.notifications.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.pace.Pace;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.suppression.Cause;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.ashar.notifications.writing.Sheet;
import org.ashar.notifications.writing.Written;
import org.springframework.stereotype.Component;

/**
 * Looks at a letter before it leaves: whether its address still gets letters, and whether
 * it is its turn.
 */
@Component
class Checkpoint {

	private final AddressBook addresses;

	private final SuppressionDesk suppressions;

	private final Pace pace;

	Checkpoint(AddressBook addresses, SuppressionDesk suppressions, Pace pace) {
		this.addresses = addresses;
		this.suppressions = suppressions;
		this.pace = pace;
	}

	/** Whose letters may leave at present. */
	Pace pace() {
		return pace;
	}

	/** Empty when no mail server would take the address. */
	Optional<AddressMark> mark(Sheet sheet) {
		return EmailAddress.of(sheet.to()).map(addresses::mark);
	}

	/** The letter, or why it does not leave now. */
	Written pass(Letter letter, Sheet sheet, AddressMark to) {
		if (isSuppressed(letter.kind(), to)) {
			return new Written.Nothing(Withheld.NO_ADDRESS);
		}
		Optional<Instant> later = pace.waitFor(letter.kind().lane(), to.domain());
		return later.isPresent() ? new Written.Later(later.get()) : sheet;
	}

	/**
	 * Of subscribers that are suppressed the writer knows. By a confirmation somebody
	 * shows that an address works, in spite of what came back.
	 */
	private boolean isSuppressed(LetterKind kind, AddressMark to) {
		return switch (kind) {
			case UPDATE, DIGEST, ANNOUNCEMENT -> false;
			case CONFIRMATION ->
				suppressions.cause(to).filter(why -> why == Cause.COMPLAINT || why == Cause.BY_HAND).isPresent();
			case ORGANIZATION, WEBHOOK, REGISTRATION -> suppressions.cause(to).isPresent();
		};
	}

}
