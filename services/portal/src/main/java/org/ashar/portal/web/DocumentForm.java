package org.ashar.portal.web;

import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing the records of documents, and the steps of their lives. */
@Controller
@RequestMapping("/documents")
class DocumentForm extends RecordForm {

	static final Shape SHAPE = new Shape("documents", "document", Set.of("publish", "archive"), Set.of("minor"),
			Set.of(), Set.of("sha256"));

	static final String[] CATEGORIES = { "announcement", "press-release", "news", "recommendations", "programme",
			"report", "research", "brief", "law", "policy", "digest", "broadcast", "article", "faq" };

	static final String[] LANGUAGES = { "ky", "ru", "en", "kk", "uz", "tg", "tr", "de", "fr" };

	static final String[] FLAGS = { "truncated", "fragments", "shifted-glyphs", "spam-substitution", "mojibake",
			"broken-link", "undated", "differs-from-canonical" };

	private final Options options;

	DocumentForm(Tracking tracking, SignedIn signedIn, Options options) {
		super(tracking, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("categories", this.options.codes(language, "category", form.all("category"), CATEGORIES));
		model.addAttribute("tags", this.options.codes(language, "tag", form.all("languages[]"), LANGUAGES));
		model.addAttribute("flags", this.options.codes(language, "flag", FLAGS));
		model.addAttribute("organizations",
				this.options.ownFirst(language, person, form.all("publishers[]"), form.wanted()));
	}

}
