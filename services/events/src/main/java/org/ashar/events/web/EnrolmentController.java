package org.ashar.events.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.ReferenceProblem;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Enrolment;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organizers register others: first what would come of it, row by row, then that. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/enrolments")
class EnrolmentController {

	private final Enrolment enrolment;

	private final Validator validator;

	EnrolmentController(Enrolment enrolment, Validator validator) {
		this.enrolment = enrolment;
		this.validator = validator;
	}

	/**
	 * Rows with errors are left out and told; a row whose address is registered already
	 * changes nothing, so that the same list may be sent again.
	 */
	@PostMapping
	ResponseEntity<Outcome> enrol(@PathVariable EventId id, @Valid @RequestBody People people, Caller caller) {
		Actor actor = Actors.of(caller);
		List<Row> rows = new ArrayList<>();
		Set<String> addresses = new HashSet<>();
		for (RegistrationController.RegistrationEntry entry : people.people()) {
			boolean repeated = entry.email() != null && !addresses.add(entry.email().strip().toLowerCase(Locale.ROOT));
			rows.add(repeated ? new Row(rows.size() + 1, "repeated", null, Map.of())
					: row(id, rows.size() + 1, entry, people.preview(), actor));
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Outcome(people.preview(), rows));
	}

	private Row row(EventId id, int number, RegistrationController.RegistrationEntry entry, boolean preview,
			Actor actor) {
		Set<ConstraintViolation<RegistrationController.RegistrationEntry>> violations = validator.validate(entry);
		if (!violations.isEmpty()) {
			Map<String, String> errors = new TreeMap<>();
			violations.forEach(one -> errors.put(one.getPropertyPath().toString(), one.getMessage()));
			return new Row(number, "wrong", null, errors);
		}
		try {
			return done(id, number, entry.application(), preview, actor);
		}
		catch (RegistrationProblem.GroupMissing missing) {
			return new Row(number, "wrong", null, Map.of("group", "group-missing"));
		}
		catch (ReferenceProblem.Unknown unknown) {
			return new Row(number, "wrong", null, Map.of(unknown.field(), "unknown-reference"));
		}
	}

	private Row done(EventId id, int number, Application application, boolean preview, Actor actor) {
		Optional<Registration> known = enrolment.known(id, application, actor);
		String outcome = known.isPresent() ? "known" : "new";
		Optional<Registration> after = preview ? known : Optional.of(enrolment.enrol(id, application, actor));
		return new Row(number, outcome, after.map(Registration::state).map(RegistrationState::code).orElse(null),
				Map.of());
	}

	/**
	 * Whom to register.
	 *
	 * @param preview true when only to be told what would come of it
	 */
	record People(@NotNull Boolean preview,
			@NotEmpty @Size(max = 1000) List<RegistrationController.@NotNull RegistrationEntry> people) {
	}

	/** What came of it, or would. */
	record Outcome(boolean preview, List<Row> rows) {
	}

	/**
	 * What came of one of them.
	 *
	 * @param row from 1 on
	 * @param outcome new, known, wrong, or repeated where the address stands before it
	 * @param state how the registration stands, once there is one
	 * @param errors by field: in words, or the code of the problem
	 */
	record Row(int row, String outcome, @CodeOf(RegistrationState.class) @Nullable String state,
			Map<String, String> errors) {
	}

}
