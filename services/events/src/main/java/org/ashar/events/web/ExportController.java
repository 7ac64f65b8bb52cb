package org.ashar.events.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Coded;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.sheet.Export;
import org.ashar.events.sheet.GuestColumn;
import org.ashar.events.sheet.GuestSheets;
import org.ashar.events.sheet.SheetFormat;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of guests as a file, for organizers; who took it along is kept in mind. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/exports")
class ExportController {

	private final GuestSheets sheets;

	ExportController(GuestSheets sheets) {
		this.sheets = sheets;
	}

	/** Answers with the file itself. */
	@PostMapping
	void export(@PathVariable EventId id, @Valid @RequestBody ExportEntry entry, Language language, Caller caller,
			HttpServletResponse response) throws IOException {
		Actor actor = Actors.of(caller);
		SheetFormat format = Coded.require(SheetFormat.class, entry.format());
		GuestFilter filter = entry.wanted() == null ? GuestFilter.ALL : entry.wanted().filter();
		List<GuestColumn> columns = entry.columns()
			.stream()
			.map(code -> Coded.require(GuestColumn.class, code))
			.distinct()
			.toList();
		Export export = sheets.begin(id, format, columns, filter, actor);
		response.setContentType(format.table().mediaType());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, format.table().attachment("guests"));
		sheets.write(export, filter, language, actor, response.getOutputStream());
	}

	/** Who took what along, the newest first. */
	@GetMapping
	Page<Taken> taken(@PathVariable EventId id, Cursor cursor, Caller caller) {
		return Page.of(sheets.taken(id, Actors.slice(cursor), Actors.of(caller)), cursor, Export::id).map(Taken::of);
	}

	/**
	 * Which file is wanted.
	 *
	 * @param wanted everybody if it is left out
	 */
	record ExportEntry(@NotNull @CodeOf(SheetFormat.class) String format,
			@NotEmpty @Size(max = 20) List<@NotNull @CodeOf(GuestColumn.class) String> columns,
			@Valid @Nullable GuestQuery wanted) {
	}

	/**
	 * That somebody took a list along.
	 *
	 * @param narrowed whether it was a part of the list
	 */
	record Taken(String account, String role, Instant at, @CodeOf(SheetFormat.class) String format,
			List<@CodeOf(GuestColumn.class) String> columns, boolean narrowed) {

		private static Taken of(Export export) {
			return new Taken(export.by().account(), export.by().role(), export.at(), export.format().code(),
					export.columns().stream().map(GuestColumn::code).toList(), export.narrowed());
		}
	}

}
