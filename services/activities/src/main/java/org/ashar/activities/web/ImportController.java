package org.ashar.activities.web;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.intake.Intake;
import org.ashar.activities.intake.IntakeDesk;
import org.ashar.activities.intake.IntakeId;
import org.ashar.activities.intake.IntakeKind;
import org.ashar.activities.intake.IntakeRow;
import org.ashar.activities.intake.IntakeState;
import org.ashar.activities.intake.RowState;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.tables.Sheet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tables of activities and assessments that are to be taken over: they are looked at row
 * by row, and nothing is written before whoever sent them says so.
 */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

	static final String PATH = "/api/v1/imports";

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final IntakeDesk desk;

	private final ActivityRows activities;

	private final AssessmentRows assessments;

	private final Messages messages;

	ImportController(IntakeDesk desk, ActivityRows activities, AssessmentRows assessments, Messages messages) {
		this.desk = desk;
		this.activities = activities;
		this.assessments = assessments;
		this.messages = messages;
	}

	/**
	 * CSV with commas, semicolons or tabulators, or the first sheet of an XLSX file: what
	 * it is says its content. The first row names the columns.
	 */
	@PostMapping(consumes = { "text/csv", WORKBOOK, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ImportShown> receive(@Valid @ParameterObject ImportWanted wanted, @RequestBody byte[] file,
			IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		IntakeKind kind = Coded.require(IntakeKind.class, wanted.kind());
		desk.requireWriter(kind, wanted.organization(), actor);
		IntakeId id = new IntakeId(key.id("import", List.of(wanted, HexFormat.of().formatHex(file))));
		Sheet sheet = Sheet.read(file);
		Intake intake = switch (kind) {
			case ACTIVITIES -> activities(id, sheet, wanted, actor);
			case ASSESSMENTS -> assessments(id, sheet, wanted, actor);
		};
		return ResponseEntity.created(URI.create(PATH + "/" + intake.id().value())).body(shown(intake));
	}

	private Intake activities(IntakeId id, Sheet sheet, ImportWanted wanted, Actor actor) {
		SheetRows<ActivityColumn> rows = SheetRows.of(sheet, ActivityColumn.class, messages);
		return desk.activities(id, new IntakeDesk.Origin(sheet.encoding(), rows.ignored()),
				activities.proposals(rows.rows(), wanted.organization(), actor), actor);
	}

	private Intake assessments(IntakeId id, Sheet sheet, ImportWanted wanted, Actor actor) {
		SheetRows<AssessmentColumn> rows = SheetRows.of(sheet, AssessmentColumn.class, messages);
		AssessmentRows.Place place = new AssessmentRows.Place(wanted.document(), wanted.set());
		return desk.assessments(id, new IntakeDesk.Origin(sheet.encoding(), rows.ignored()),
				assessments.proposals(rows.rows(), place, actor), actor);
	}

	@GetMapping("/{id}")
	ImportShown show(@PathVariable IntakeId id, Caller caller) {
		return shown(desk.find(id, Actors.of(caller)));
	}

	/** As they stand in the file. */
	@GetMapping("/{id}/rows")
	Page<ImportRow> rows(@PathVariable IntakeId id,
			@RequestParam(required = false) @CodeOf(RowState.class) @Nullable String state, Cursor cursor,
			Language language, Caller caller) {
		RowState wanted = Codes.optional(RowState.class, state);
		return Page.of(desk.rows(id, wanted, Actors.slice(cursor), Actors.of(caller)), cursor, IntakeRow::id)
			.map(row -> ImportRow.of(row, messages, language));
	}

	/** Takes the next hundred rows over; as long as it is committing, there are more. */
	@PostMapping("/{id}/commit")
	ImportShown commit(@PathVariable IntakeId id, Caller caller) {
		return shown(desk.commit(id, Actors.of(caller)));
	}

	private ImportShown shown(Intake intake) {
		Map<String, Long> counts = new LinkedHashMap<>();
		desk.counts(intake).forEach((state, count) -> counts.put(state.code(), count));
		return new ImportShown(intake.id(), intake.kind().code(), intake.state().code(), intake.encoding(),
				intake.ignored(), counts, intake.created());
	}

	/**
	 * What is in the file.
	 *
	 * @param organization whose the activities are where no cell says so
	 * @param document in which recommendations are looked for by their numbers
	 * @param set the same
	 */
	record ImportWanted(@NotNull @CodeOf(IntakeKind.class) String kind, @Nullable OrganizationId organization,
			@Nullable DocumentId document, @Nullable ActivityId set) {
	}

	/**
	 * A file that was looked at.
	 *
	 * @param encoding in which its letters were written; xlsx for a workbook
	 * @param ignored the headings of columns of which nothing is known
	 * @param counts how many rows are in which state
	 */
	record ImportShown(IntakeId id, @CodeOf(IntakeKind.class) String kind, @CodeOf(IntakeState.class) String state,
			String encoding, List<String> ignored, Map<String, Long> counts, Instant created) {
	}

}
