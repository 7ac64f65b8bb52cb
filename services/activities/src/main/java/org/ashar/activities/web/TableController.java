package org.ashar.activities.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.codelist.Codelists;
import org.ashar.activities.intake.IntakeKind;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.tables.TableFormat;
import org.ashar.infra.tables.TableWriter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tables that people take along: empty ones to fill in, and the activities they look at.
 */
@RestController
class TableController {

	private static final int AT_ONCE = 500;

	private final Tracker tracker;

	private final Codelists codelists;

	private final Messages messages;

	TableController(Tracker tracker, Codelists codelists, Messages messages) {
		this.tracker = tracker;
		this.codelists = codelists;
		this.messages = messages;
	}

	/** The headings, in the language of whoever asks. */
	@GetMapping("/api/v1/import-templates/{kind}")
	void template(@PathVariable String kind, @Valid @ParameterObject TableWanted wanted, Language language,
			HttpServletResponse response) throws IOException {
		IntakeKind known = Coded.of(IntakeKind.class, kind)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Coded[] columns = switch (known) {
			case ACTIVITIES -> ActivityColumn.values();
			case ASSESSMENTS -> AssessmentColumn.values();
		};
		try (TableWriter table = open(wanted, known.code(), response)) {
			table.line(headings(columns, language));
		}
	}

	/**
	 * The activities of a list, all of them, each on its way as soon as it is read; what
	 * is changed in the file can be taken over again.
	 */
	@GetMapping(ActivityController.PATH + "/export")
	void export(@Valid @ParameterObject ActivityController.Wanted filter, @Valid @ParameterObject TableWanted wanted,
			Language language, Caller caller, HttpServletResponse response) throws IOException {
		Actor actor = Actors.of(caller);
		List<Activity> some = tracker.list(filter.filter(), new Slice(null, AT_ONCE), actor);
		try (TableWriter table = open(wanted, "activities", response)) {
			table.line(headings(ActivityColumn.values(), language));
			while (!some.isEmpty()) {
				for (Activity activity : some) {
					table.line(cells(activity, language));
				}
				some = some.size() < AT_ONCE ? List.of()
						: tracker.list(filter.filter(), new Slice(some.getLast().place(), AT_ONCE), actor);
			}
		}
	}

	private static TableWriter open(TableWanted wanted, String name, HttpServletResponse response) throws IOException {
		TableFormat format = wanted.sheetFormat().table();
		response.setContentType(format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, format.attachment(name));
		return format.open(response.getOutputStream());
	}

	private List<String> cells(Activity activity, Language language) {
		Map<ActivityColumn, String> cells = ActivityCells.of(activity.id(), activity.content());
		return Stream.of(ActivityColumn.values()).map(column -> named(column, cells, language)).toList();
	}

	private String named(ActivityColumn column, Map<ActivityColumn, String> cells, Language language) {
		String cell = cells.getOrDefault(column, "");
		return switch (column) {
			case TYPE -> codelists.get("activity-type").nameOf(cell, language);
			case STATUS -> codelists.get("activity-status").nameOf(cell, language);
			case ID, TITLE_KY, TITLE_RU, TITLE_EN, DESCRIPTION_KY, DESCRIPTION_RU, DESCRIPTION_EN, ORGANIZATION,
					PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END, TOPICS, AREAS, COUNTRIES, SECTORS, GOALS,
					TAGS, IATI ->
				cell;
		};
	}

	private List<String> headings(Coded[] columns, Language language) {
		return Stream.of(columns).map(column -> messages.get(language, "sheet.column." + column.code())).toList();
	}

	/** As which kind of file; CSV where nothing is said. */
	record TableWanted(@CodeOf(SheetFormat.class) @Nullable String format) {

		private SheetFormat sheetFormat() {
			return format == null ? SheetFormat.CSV : Coded.require(SheetFormat.class, format);
		}

	}

}
