package org.ashar.notifications.dispatch;

import java.util.Locale;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/** Counts what becomes of letters and sees to it that dead addresses get no more. */
@Component
class Outcomes {

	private final AddressBook addresses;

	private final Tally tally;

	Outcomes(AddressBook addresses, Tally tally) {
		this.addresses = addresses;
		this.tally = tally;
	}

	void count(Letter letter, Answer answer) {
		tally.count(letter.kind(), answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
	}

	void unwritten(Letter letter) {
		tally.count(letter.kind(), "unwritten");
	}

	void withheld(Letter letter) {
		tally.count(letter.kind(), "withheld");
	}

	void noMailbox(Letter letter) {
		if (letter.kind().isForSubscribers()) {
			addresses.suppress(new SubscriberId(letter.person()));
		}
	}

}
