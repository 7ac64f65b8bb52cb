package org.ashar.directory.web;

import java.net.URI;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.person.Consent;
import org.ashar.directory.person.People;
import org.ashar.directory.person.Person;
import org.ashar.directory.person.PersonId;
import org.ashar.directory.person.Portrait;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;

/** The people of the directory. */
@RestController
@RequestMapping("/api/v1/people")
class PersonController {

	private final People people;

	PersonController(People people) {
		this.people = people;
	}

	/** Writes a person down. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<PersonResponse> record(@RequestBody Portrait body, IdempotencyKey key, Caller caller) {
		PersonId id = new PersonId(key.id("person", body));
		Person person = people.record(id, body, Actors.keeper(caller));
		return ResponseEntity.created(URI.create("/api/v1/people/" + id.value()))
			.eTag(Etag.of(person.version()))
			.body(PersonResponse.of(person));
	}

	/** A page of the people whom the caller may see. */
	@GetMapping
	Page<PersonResponse> list(@RequestParam(required = false) @Nullable OrganizationId organization, Cursor cursor,
			Caller caller) {
		PersonId after = Cursors.id(cursor, PersonId::new);
		return Page
			.of(people.find(organization, after, cursor.limit() + 1, Actors.keeper(caller)), cursor,
					(person) -> person.id().value().toString())
			.map(PersonResponse::of);
	}

	/** One person. */
	@GetMapping("/{id}")
	ResponseEntity<PersonResponse> get(@PathVariable PersonId id, Caller caller) {
		return answer(people.get(id, Actors.keeper(caller)));
	}

	/** Replaces what is written about a person. */
	@PutMapping("/{id}")
	ResponseEntity<PersonResponse> edit(@PathVariable PersonId id, @RequestBody Portrait body, IfMatch seen,
			Caller caller) {
		return answer(people.edit(id, seen.version(), body, Actors.keeper(caller)));
	}

	private static ResponseEntity<PersonResponse> answer(Person person) {
		return ResponseEntity.ok().eTag(Etag.of(person.version())).body(PersonResponse.of(person));
	}

	/**
	 * A person.
	 *
	 * @param consent to what she agreed, and when; null where she does not
	 */
	record PersonResponse(UUID id, long version, @JsonUnwrapped Portrait portrait, @Nullable Consent consent) {

		static PersonResponse of(Person person) {
			return new PersonResponse(person.id().value(), person.version(), person.portrait(),
					person.consent().orElse(null));
		}
	}

}
