package org.ashar.directory.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.concept.Concept;
import org.ashar.directory.concept.ConceptProblem;
import org.ashar.directory.concept.Scheme;
import org.ashar.directory.concept.Vocabulary;
import org.ashar.directory.form.Malformed;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;

/** The controlled lists. */
@RestController
@RequestMapping("/api/v1/concepts")
class ConceptController {

	private final Vocabulary vocabulary;

	ConceptController(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * All concepts of a scheme, by notation; the whole list has an entity tag, so that it
	 * can be kept.
	 */
	@GetMapping
	ResponseEntity<Page<ConceptResponse>> list(@RequestParam String scheme) {
		List<Concept> concepts = vocabulary.all(Scheme.of(scheme).orElseThrow(ConceptController::noSuchScheme));
		long changes = concepts.stream().mapToLong(Concept::version).sum();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.eTag("\"%d-%d\"".formatted(concepts.size(), changes))
			.body(new Page<>(concepts.stream().map(ConceptResponse::of).toList(), null));
	}

	/** One concept. */
	@GetMapping("/{scheme}/{notation}")
	ResponseEntity<ConceptResponse> get(@PathVariable String scheme, @PathVariable String notation) {
		return answer(vocabulary.get(scheme(scheme), notation));
	}

	/** Adds a concept where there is none yet. */
	@PutMapping(path = "/{scheme}/{notation}", headers = "If-None-Match=*")
	ResponseEntity<ConceptResponse> add(@PathVariable String scheme, @PathVariable String notation,
			@RequestBody Labels body, Caller caller) {
		Concept concept = vocabulary.add(scheme(scheme), notation, body.required(), body.broader(), curator(caller));
		return ResponseEntity
			.created(URI.create("/api/v1/concepts/%s/%s".formatted(concept.scheme().code(), concept.notation())))
			.eTag(Etag.of(concept.version()))
			.body(ConceptResponse.of(concept));
	}

	/** Changes a concept. */
	@PutMapping("/{scheme}/{notation}")
	ResponseEntity<ConceptResponse> change(@PathVariable String scheme, @PathVariable String notation,
			@RequestBody Labels body, IfMatch seen, Caller caller) {
		return answer(vocabulary.change(scheme(scheme), notation, seen.version(), body.required(), body.broader(),
				curator(caller)));
	}

	private static Author curator(Caller caller) {
		if (!caller.has(Role.CURATOR)) {
			throw new ConceptProblem.NotAllowed();
		}
		return new Author(caller.account(), Role.CURATOR.code());
	}

	private static Scheme scheme(String code) {
		return Scheme.of(code).orElseThrow(ConceptProblem.Unknown::new);
	}

	private static Malformed noSuchScheme() {
		return new Malformed("scheme", "unknown-scheme");
	}

	private static ResponseEntity<ConceptResponse> answer(Concept concept) {
		return ResponseEntity.ok().eTag(Etag.of(concept.version())).body(ConceptResponse.of(concept));
	}

	/** What people read, and the notation of the concept above. */
	record Labels(@Nullable Text prefLabel, @Nullable String broader) {

		private Text required() {
			if (prefLabel == null) {
				throw new Malformed("prefLabel", "required");
			}
			return prefLabel;
		}
	}

	/** A concept. */
	record ConceptResponse(String scheme, String notation, Text prefLabel, @Nullable String broader, long version) {

		static ConceptResponse of(Concept concept) {
			return new ConceptResponse(concept.scheme().code(), concept.notation(), concept.prefLabel(),
					concept.broader().orElse(null), concept.version());
		}
	}

}
