package org.ashar.portal.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** What can be chosen in forms, with labels in the reader's language. */
@Component
class Options {

	private static final Map<String, String> MANY = Map.of("limit", "100");

	private final Messages messages;

	private final Names names;

	private final Directory directory;

	private final Tracking tracking;

	Options(Messages messages, Names names, Directory directory, Tracking tracking) {
		this.messages = messages;
		this.names = names;
		this.directory = directory;
		this.tracking = tracking;
	}

	/** Codes whose labels are messages {@code <prefix>.<code>}. */
	List<Option> codes(Language language, String prefix, String... codes) {
		return Arrays.stream(codes)
			.map((code) -> new Option(code, this.messages.get(language, prefix + "." + code)))
			.toList();
	}

	/** The concepts of a scheme, sorted by label. */
	List<Option> concepts(Language language, String scheme) {
		return sorted(language,
				this.names.concepts(scheme)
					.values()
					.stream()
					.map((concept) -> new Option(concept.notation(), concept.prefLabel().in(language).value())));
	}

	/** The organizations that somebody may write for, drafts of hers included. */
	List<Option> own(Language language, Person person) {
		return person.organizations("org-owner", "org-editor", "org-contributor")
			.stream()
			.flatMap((id) -> name(id).map((name) -> new Option(id, name.in(language).value())).stream())
			.toList();
	}

	/** Published organizations, sorted by name. */
	List<Option> organizations(Language language) {
		return sorted(language,
				this.directory.organizations(MANY)
					.items()
					.stream()
					.map((organization) -> new Option(organization.id(), organization.name().in(language).value())));
	}

	/** Published documents, sorted by title. */
	List<Option> documents(Language language) {
		return sorted(language,
				this.tracking.documents(MANY)
					.items()
					.stream()
					.map((document) -> new Option(document.id(), document.title().in(language).value())));
	}

	private Optional<Text> name(String id) {
		try {
			return Optional.of(this.directory.organization(id).name());
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
	}

	private static List<Option> sorted(Language language, Stream<Option> options) {
		Collator order = Collator.getInstance(language.locale());
		return options.sorted((one, other) -> order.compare(one.label(), other.label())).toList();
	}

	/** One thing to choose. */
	record Option(String value, String label) {
	}

}
