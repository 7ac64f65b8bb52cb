package org.ashar.identity.signin;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;

/** Brings a code to somebody's mailbox. Turned round: this heart does not know how. */
public interface CodeCourier {

	/** Hands the code over; {@link SignInProblem.CannotSend} when nobody takes it. */
	void send(EmailAddress email, String code, Language language, long minutes);

}
