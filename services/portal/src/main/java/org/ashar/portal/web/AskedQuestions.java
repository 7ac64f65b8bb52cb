package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What can be answered to what an organizer asks, wherever guests are asked. Where an
 * organization is an answer, guests can look for one that the form has no room for.
 */
@Component
class AskedQuestions {

	private final Options options;

	AskedQuestions(Options options) {
		this.options = options;
	}

	/** Puts what can be chosen into the model, beside what is chosen already. */
	void offer(List<Event.Question> questions, Form form, Language language, Model model) {
		Map<String, List<Options.Option>> choices = questions.stream()
			.collect(Collectors.toMap(Event.Question::id, (question) -> this.options.answers(language, question,
					form.all("answers." + question.id()), form.wanted())));
		model.addAttribute("choices", choices);
		questions.stream()
			.filter((question) -> question.kind().equals("organization"))
			.findFirst()
			.ifPresent((question) -> model.addAttribute("organizations", choices.get(question.id())));
	}

}
