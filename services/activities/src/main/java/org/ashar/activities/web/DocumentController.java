package org.ashar.activities.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.activities.document.Document;
import org.ashar.activities.document.DocumentContent;
import org.ashar.activities.document.DocumentFilter;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.document.DocumentState;
import org.ashar.activities.document.Library;
import org.ashar.activities.document.QualityFlag;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bibliographic records of documents. */
@RestController
@RequestMapping(DocumentController.PATH)
class DocumentController {

	static final String PATH = "/api/v1/documents";

	private static final String LANGUAGE_TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

	private final Library library;

	DocumentController(Library library) {
		this.library = library;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<DocumentShown> draft(@Valid @RequestBody DocumentEntry entry, IdempotencyKey key, Caller caller) {
		DocumentId id = new DocumentId(key.id("document", entry));
		Document document = library.draft(id, entry.content(), Actors.of(caller));
		return Answers.created(PATH, document.id(), document.version(), DocumentShown.of(document));
	}

	@GetMapping
	Page<DocumentShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		return Page.of(library.list(wanted.filter(), Actors.slice(cursor), Actors.of(caller)), cursor, Document::place)
			.map(DocumentShown::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<DocumentShown> show(@PathVariable DocumentId id, Caller caller) {
		return ok(library.find(id, Actors.of(caller)));
	}

	@PutMapping("/{id}")
	ResponseEntity<DocumentShown> edit(@PathVariable DocumentId id, @Valid @RequestBody DocumentEntry entry,
			IfMatch seen, Caller caller) {
		boolean minor = Boolean.TRUE.equals(entry.minor());
		return ok(library.edit(id, seen.version(), entry.content(), minor, Actors.of(caller)));
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<DocumentShown> publish(@PathVariable DocumentId id, IfMatch seen, Caller caller) {
		return ok(library.publish(id, seen.version(), Actors.of(caller)));
	}

	@PostMapping("/{id}/archive")
	ResponseEntity<DocumentShown> archive(@PathVariable DocumentId id, IfMatch seen, Caller caller) {
		return ok(library.archive(id, seen.version(), Actors.of(caller)));
	}

	private static ResponseEntity<DocumentShown> ok(Document document) {
		return Answers.ok(document.version(), DocumentShown.of(document));
	}

	/** Which documents are wanted. */
	record Wanted(@CategoryName @Nullable String category, @Nullable OrganizationId publisher,
			@CodeOf(DocumentState.class) @Nullable String editorialState, @SingleLine @Nullable String q,
			@Nullable Boolean mine) {

		private DocumentFilter filter() {
			return new DocumentFilter(category, publisher, Codes.optional(DocumentState.class, editorialState), q,
					Boolean.TRUE.equals(mine));
		}
	}

	/**
	 * A document as editors send it; the whole of it replaces what was there.
	 *
	 * @param languages BCP 47 tags
	 * @param issued yyyy, yyyy-MM or yyyy-MM-dd
	 * @param minor true when nobody needs to hear of this edit
	 */
	record DocumentEntry(@NotNull @SingleLine(max = 500) Text title, @NotNull @CategoryName String category,
			@Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = LANGUAGE_TAG) String> languages,
			@Dated @Nullable String issued,
			@Size(max = 100) @Pattern(regexp = "[a-z]+/[a-z0-9.+-]+") @Nullable String format,
			@Size(max = 20) @Nullable List<@NotNull OrganizationId> publishers, @WebAddress @Nullable String url,
			@WebAddress @Nullable String canonicalUrl, @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,
			@Size(max = 20) @Nullable List<@NotNull @CodeOf(QualityFlag.class) String> qualityFlags,
			@Paragraphs(max = 2000) @Nullable Text note, @Nullable Boolean minor) {

		private DocumentContent content() {
			return new DocumentContent(title, category, Lists.of(languages), issued, format, Lists.of(publishers), url,
					canonicalUrl, sha256,
					Lists.of(qualityFlags).stream().map(flag -> Coded.require(QualityFlag.class, flag)).toList(), note);
		}
	}

	/** A document as readers get it. */
	record DocumentShown(DocumentId id, long version, Text title, String category, List<String> languages,
			@Nullable String issued, @Nullable String format, List<OrganizationId> publishers, @Nullable String url,
			@Nullable String canonicalUrl, @Nullable String sha256, List<String> qualityFlags, @Nullable Text note,
			@CodeOf(DocumentState.class) String editorialState, Instant created, Instant modified) {

		private static DocumentShown of(Document document) {
			DocumentContent content = document.content();
			return new DocumentShown(document.id(), document.version(), content.title(), content.category(),
					content.languages(), content.issued(), content.format(), content.publishers(), content.url(),
					content.canonicalUrl(), content.sha256(),
					content.qualityFlags().stream().map(QualityFlag::code).toList(), content.note(),
					document.state().code(), document.created(), document.modified());
		}
	}

}
