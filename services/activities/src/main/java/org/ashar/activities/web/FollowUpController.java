package org.ashar.activities.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Evidence;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.FollowUp;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.Refusals;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of published recommendations. */
@RestController
@RequestMapping(RecommendationController.PATH)
class FollowUpController {

	private final FollowUp followUp;

	private final Refusals refusals;

	private final RecommendationView view;

	FollowUpController(FollowUp followUp, Refusals refusals, RecommendationView view) {
		this.followUp = followUp;
		this.refusals = refusals;
		this.view = view;
	}

	@PostMapping("/{id}/send")
	ResponseEntity<RecommendationShown> send(@PathVariable RecommendationId id,
			@Valid @RequestBody(required = false) @Nullable Sending sending, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		Sending said = sending == null ? new Sending(null, null) : sending;
		return view.ok(followUp.send(id, seen.version(), said.date(), said.clarification(), actor), actor);
	}

	@PostMapping("/{id}/response")
	ResponseEntity<RecommendationShown> respond(@PathVariable RecommendationId id,
			@Valid @RequestBody ResponseEntry entry, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(followUp.respond(id, seen.version(), entry.answer(followUp.today()), actor), actor);
	}

	@PostMapping("/{id}/assessments")
	ResponseEntity<RecommendationShown> propose(@PathVariable RecommendationId id,
			@Valid @RequestBody AssessmentEntry entry, IfMatch seen, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		AssessmentId assessment = new AssessmentId(key.id("assessment of " + id.value(), entry));
		return view.ok(followUp.propose(id, seen.version(), entry.assessment(assessment, followUp.today()), actor),
				actor);
	}

	@PostMapping("/{id}/assessments/{assessment}/publish")
	ResponseEntity<RecommendationShown> accept(@PathVariable RecommendationId id, @PathVariable AssessmentId assessment,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(followUp.accept(id, seen.version(), assessment, actor), actor);
	}

	@PostMapping("/{id}/assessments/{assessment}/refuse")
	ResponseEntity<RecommendationShown> refuse(@PathVariable RecommendationId id, @PathVariable AssessmentId assessment,
			@Valid @RequestBody AssessmentRefusal refusal, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(refusals.refuse(id, seen.version(), assessment, refusal.reason(), actor), actor);
	}

	/**
	 * When it was sent to its lead bodies; today where left out. What they are told who
	 * had asked back.
	 */
	record Sending(@Nullable LocalDate date, @Paragraphs @Nullable Text clarification) {
	}

	/** Why an assessment is not published, for whoever proposed it. */
	record AssessmentRefusal(@NotNull @Paragraphs(max = 2000) Text reason) {
	}

	/**
	 * What a lead body says; today where no date is given, for the only body one speaks
	 * for where none is named.
	 */
	record ResponseEntry(@NotNull @CodeOf(ResponseStatus.class) String status, @Nullable LocalDate date,
			@Paragraphs @Nullable Text text, @Nullable DocumentId documentId, @Nullable OrganizationId organizationId) {

		private Answer answer(LocalDate today) {
			return new Answer(Coded.require(ResponseStatus.class, status), date == null ? today : date, text,
					documentId, organizationId);
		}
	}

	/** How far a voice thinks it is carried out; today where no date is given. */
	record AssessmentEntry(@NotNull @CodeOf(Voice.class) String voice, @NotNull @CodeOf(Level.class) String level,
			@Nullable LocalDate date, @Size(max = 20) @Nullable List<@NotNull @Valid EvidenceEntry> evidence,
			@Nullable OrganizationId organizationId, @Paragraphs(max = 2000) @Nullable Text note) {

		private Assessment assessment(AssessmentId id, LocalDate today) {
			return new Assessment(id, Coded.require(Voice.class, voice), Coded.require(Level.class, level),
					(date == null ? today : date).toString(),
					Lists.of(evidence).stream().map(EvidenceEntry::entered).toList(), organizationId, note, null);
		}
	}

	/** Something an assessment rests on. */
	record EvidenceEntry(@Nullable DocumentId documentId, @WebAddress @Nullable String uri,
			@SingleLine(max = 500) @Nullable Text note) {

		static EvidenceEntry of(Evidence evidence) {
			return new EvidenceEntry(evidence.documentId(), evidence.uri(), evidence.note());
		}

		private Evidence entered() {
			return new Evidence(documentId, uri, note);
		}
	}

}
