package org.ashar.events.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.Access;
import org.ashar.events.agenda.ConsentText;
import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.Question;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.agenda.SignUp;
import org.ashar.events.reference.Coded;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * How people get in.
 *
 * @param approval whether the organizer looks at each registration first
 * @param offerHours for how long an offered seat is kept, from an hour to thirty days
 * @param questions what everybody who registers is asked
 * @param consents to what everybody who registers is asked to agree
 * @param access who may register: everybody where it is left out
 * @param link which of the private links is good: another number revokes the one before
 * @param signUps the sessions for which guests sign up besides
 * @param reminder false when nobody is to be written to before the event
 */
record RulesEntry(@NotNull Boolean approval, @NotNull @Min(1) @Max(720) Integer offerHours,
		@Size(max = 30) @Nullable List<@NotNull @Valid QuestionEntry> questions,
		@Size(max = 10) @Nullable List<@NotNull @Valid ConsentEntry> consents,
		@CodeOf(Access.class) @Nullable String access, @Min(1) @Max(10_000) @Nullable Integer link,
		@Size(max = 100) @Nullable List<@NotNull @Valid SignUpEntry> signUps, @Nullable Boolean reminder) {

	EntryRules rules() {
		return new EntryRules(approval, offerHours, Lists.of(questions).stream().map(QuestionEntry::question).toList(),
				Lists.of(consents).stream().map(ConsentEntry::agreed).toList(),
				access == null ? Access.OPEN : Coded.require(Access.class, access), link == null ? 1 : link,
				Lists.of(signUps).stream().map(SignUpEntry::signUp).toList(), reminder);
	}

	static RulesEntry of(EntryRules rules) {
		return new RulesEntry(rules.approval(), rules.offerHours(),
				rules.questions().stream().map(QuestionEntry::of).toList(),
				rules.consents().stream().map(ConsentEntry::of).toList(), rules.access().code(), rules.link(),
				rules.signUps().stream().map(SignUpEntry::of).toList(), rules.reminder());
	}

	/**
	 * A question of the organizer's own.
	 *
	 * @param options what may be chosen, where the kind is choice
	 * @param keepDays for how many days after the event the answer is kept; then it is
	 * erased
	 * @param group whom it is asked: everybody where it is left out
	 */
	record QuestionEntry(@NotNull @Slug String id, @NotNull @CodeOf(Question.Kind.class) String kind,
			@NotNull @SingleLine(max = 300) Text label, @Paragraphs(max = 1000) @Nullable Text help,
			@Nullable Boolean required, @Size(max = 50) @Nullable List<@NotNull @Valid OptionEntry> options,
			@NotNull @Min(0) @Max(3650) Integer keepDays, @Slug @Nullable String group) {

		private Question question() {
			return new Question(id, Coded.require(Question.Kind.class, kind), label, help,
					Boolean.TRUE.equals(required), Lists.of(options).stream().map(OptionEntry::option).toList(),
					keepDays, group);
		}

		private static QuestionEntry of(Question question) {
			return new QuestionEntry(question.id(), question.kind().code(), question.label(), question.help(),
					question.required(), question.options().stream().map(OptionEntry::of).toList(), question.keepDays(),
					question.group());
		}
	}

	/** One that may be chosen. */
	record OptionEntry(@NotNull @Slug String value, @NotNull @SingleLine(max = 200) Text label) {

		private Question.Option option() {
			return new Question.Option(value, label);
		}

		private static OptionEntry of(Question.Option option) {
			return new OptionEntry(option.value(), option.label());
		}
	}

	/** A session for which guests sign up, and how many may take part in it. */
	record SignUpEntry(@NotNull SessionId sessionId, @NotNull @Min(1) @Max(100_000) Integer capacity) {

		private SignUp signUp() {
			return new SignUp(sessionId, capacity);
		}

		private static SignUpEntry of(SignUp signUp) {
			return new SignUpEntry(signUp.session(), signUp.capacity());
		}
	}

	/**
	 * A text to agree to.
	 *
	 * @param version of its wording; told, and not to be sent
	 */
	record ConsentEntry(@NotNull @Slug String id, @NotNull @Paragraphs(max = 3000) Text text,
			@Nullable Boolean required, @Nullable String version) {

		private ConsentText agreed() {
			return new ConsentText(id, text, Boolean.TRUE.equals(required));
		}

		private static ConsentEntry of(ConsentText text) {
			return new ConsentEntry(text.id(), text.text(), text.required(), text.version());
		}
	}
}
