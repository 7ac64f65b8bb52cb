package org.ashar.notifications.subscription;

import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.sealing.Tokens;
import org.springframework.stereotype.Component;

/**
 * The tokens in the links of letters. Each is good for one purpose, can be printed again,
 * and is stored nowhere.
 */
@Component
public class Links {

	private static final String CONFIRM = "confirm";

	private static final String PREFERENCES = "preferences";

	private static final String UNSUBSCRIBE = "unsubscribe";

	private static final String COPY = "letter-copy";

	private static final String ONE = "one:";

	private static final String ALL = "all:";

	private final Tokens tokens;

	Links(Tokens tokens) {
		this.tokens = tokens;
	}

	/** For the owner of the address who agrees to a sign-up. */
	public String confirm(SignUpId signUp) {
		return tokens.issue(CONFIRM, signUp.value().toString());
	}

	/** For seeing and changing what one follows. */
	public String preferences(SubscriberId subscriber) {
		return tokens.issue(PREFERENCES, subscriber.value().toString());
	}

	/** For leaving one thing. */
	public String leave(SubscriptionId subscription) {
		return tokens.issue(UNSUBSCRIBE, ONE + subscription.value());
	}

	/** For leaving everything. */
	public String leaveAll(SubscriberId subscriber) {
		return tokens.issue(UNSUBSCRIBE, ALL + subscriber.value());
	}

	/** For reading a letter in the browser; it opens nothing else. */
	public String copy(UUID letter) {
		return tokens.issue(COPY, letter.toString());
	}

	/** The letter that a token of {@link #copy} opens. */
	public UUID copied(String token) {
		return uuid(checked(COPY, token));
	}

	SignUpId confirming(String token) {
		return new SignUpId(uuid(checked(CONFIRM, token)));
	}

	SubscriberId preferring(String token) {
		return new SubscriberId(uuid(checked(PREFERENCES, token)));
	}

	Optional<SubscriptionId> leavingOne(String token) {
		String id = checked(UNSUBSCRIBE, token);
		return id.startsWith(ONE) ? Optional.of(new SubscriptionId(uuid(id.substring(ONE.length()))))
				: Optional.empty();
	}

	Optional<SubscriberId> leavingAll(String token) {
		String id = checked(UNSUBSCRIBE, token);
		return id.startsWith(ALL) ? Optional.of(new SubscriberId(uuid(id.substring(ALL.length())))) : Optional.empty();
	}

	private String checked(String purpose, String token) {
		return tokens.check(purpose, token).orElseThrow(SubscriptionProblem.UnknownLink::new);
	}

	private static UUID uuid(String text) {
		return UUID.fromString(text);
	}

}
