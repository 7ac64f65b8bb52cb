package org.ashar.notifications.subscription;

import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.names.Names;
import org.springframework.stereotype.Component;

/**
 * What the sign-up desk asks others: whether a thing exists, whose an address is, whether
 * the owner agrees.
 */
@Component
public class Enquiry {

	private final AddressBook addresses;

	private final ConfirmationLetters letters;

	private final Names names;

	private final RuleBook rules;

	Enquiry(AddressBook addresses, ConfirmationLetters letters, Names names, RuleBook rules) {
		this.addresses = addresses;
		this.letters = letters;
		this.names = names;
		this.rules = rules;
	}

	/** {@link SubscriptionProblem.UnknownCriteria} when some of these are not public. */
	public void check(List<Criterion> criteria) {
		List<Criterion> unknown = criteria.stream().filter(criterion -> !isKnown(criterion)).toList();
		if (!unknown.isEmpty()) {
			throw new SubscriptionProblem.UnknownCriteria(unknown);
		}
	}

	/** From now on news are looked into for these, where one must look. */
	public void enter(List<Criterion> criteria) {
		criteria.stream().map(Choice::of).forEach(rules::enter);
	}

	private boolean isKnown(Criterion criterion) {
		return switch (criterion.kind()) {
			case TYPE -> RecordTypes.ALL.contains(criterion.value());
			case SEARCH -> rules.isSearch(criterion.value());
			case BODY -> isPublic(criterion, "organization");
			case PERSON -> isPublic(criterion, "person");
			case TOPIC, AREA, RECORD -> names.find(criterion.key()).filter(Known::isPublic).isPresent();
		};
	}

	private boolean isPublic(Criterion criterion, String kind) {
		return names.find("record:" + criterion.value())
			.filter(Known::isPublic)
			.filter(known -> known.kind().equals(kind))
			.isPresent();
	}

	Subscriber register(EmailAddress address, Language language) {
		return addresses.register(address, language);
	}

	void ask(SignUp signUp) {
		letters.ask(signUp.subscriber(), signUp.id(), signUp.due());
	}

}
