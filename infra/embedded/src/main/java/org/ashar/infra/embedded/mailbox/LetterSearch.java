package org.ashar.infra.embedded.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ashar.infra.embedded.mailbox.Letter.Party;

/**
 * Mailpit's search, the common part: {@code to: from: cc: bcc: subject: message-id:} and
 * words, quoted, negated by {@code -}.
 */
final class LetterSearch implements Predicate<Letter> {

	private static final Pattern TERM = Pattern.compile("([-!]?)(?:([a-z-]+):)?(?:\"([^\"]*)\"|(\\S+))",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> ENVELOPE = Set.of("to", "from", "cc", "bcc", "reply-to", "addressed", "subject",
			"message-id");

	private final List<Predicate<Letter>> terms = new ArrayList<>();

	private boolean readsText;

	LetterSearch(String query) {
		Matcher matcher = TERM.matcher(query.strip());
		while (matcher.find()) {
			String wanted = lower(matcher.group(3) == null ? matcher.group(4) : matcher.group(3));
			String field = matcher.group(2) == null ? "" : lower(matcher.group(2));
			readsText |= !ENVELOPE.contains(field);
			Predicate<Letter> term = letter -> lower(field(letter, field, wanted)).contains(wanted);
			terms.add(matcher.group(1).isEmpty() ? term : term.negate());
		}
	}

	/** Whether a letter's envelope is not enough to tell. */
	boolean readsText() {
		return readsText;
	}

	@Override
	public boolean test(Letter letter) {
		return terms.stream().allMatch(term -> term.test(letter));
	}

	private static String field(Letter letter, String name, String wanted) {
		return switch (name) {
			case "to" -> joined(letter.to());
			case "from" -> letter.from().toString();
			case "cc" -> joined(letter.cc());
			case "bcc" -> joined(letter.bcc());
			case "reply-to" -> joined(letter.replyTo());
			case "addressed" -> letter.from() + " " + joined(letter.to()) + joined(letter.cc()) + joined(letter.bcc());
			case "subject" -> letter.subject();
			case "message-id" -> letter.messageId();
			case "" -> everything(letter);
			// A word with a colon in it, such as the beginning of a link.
			default -> everything(letter).toLowerCase(Locale.ROOT).contains(name + ":" + wanted) ? wanted : "";
		};
	}

	private static String everything(Letter letter) {
		return String.join(" ", letter.subject(), letter.from().toString(), joined(letter.to()), joined(letter.cc()),
				joined(letter.bcc()), letter.text(), letter.html());
	}

	private static String joined(List<Party> parties) {
		return parties.stream().map(Party::toString).collect(Collectors.joining(" "));
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
