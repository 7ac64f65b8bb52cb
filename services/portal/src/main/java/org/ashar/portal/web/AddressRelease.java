package org.ashar.portal.web;

import java.util.Map;

import org.ashar.portal.services.LetterDesk;
import org.ashar.portal.services.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets letters go to an address again, for a reason, from whichever page that is asked.
 */
@Component
class AddressRelease {

	private final LetterDesk desk;

	private final SignedIn signedIn;

	AddressRelease(LetterDesk desk, SignedIn signedIn) {
		this.desk = desk;
		this.signedIn = signedIn;
	}

	/** The next page says what became of it. */
	void of(String id, long version, String note, RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt.to(() -> this.desk.release(id, AnnouncementPages.tag(version), Map.of("note", note.strip())))
			.tell(redirect, "notice.letter.released");
	}

}
