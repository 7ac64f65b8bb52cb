package org.ashar.activities.web;

import java.time.Duration;
import java.util.List;

import org.ashar.activities.codelist.Codelist;
import org.ashar.activities.codelist.Codelists;
import org.ashar.infra.platform.language.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tables of codes; they change with a release only. */
@RestController
@RequestMapping("/api/v1/codelists")
class CodelistController {

	private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

	private final Codelists codelists;

	CodelistController(Codelists codelists) {
		this.codelists = codelists;
	}

	@GetMapping
	ResponseEntity<CodelistNames> list() {
		return ResponseEntity.ok().cacheControl(AN_HOUR).body(new CodelistNames(Codelists.NAMES));
	}

	@GetMapping("/{name}")
	ResponseEntity<CodelistShown> show(@PathVariable String name) {
		Codelist list = codelists.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.cacheControl(AN_HOUR)
			.body(new CodelistShown(list.name(),
					list.items().stream().map(item -> new CodeShown(item.code(), item.name())).toList()));
	}

	/** Which tables there are. */
	record CodelistNames(List<String> items) {
	}

	/** A table. */
	record CodelistShown(String name, List<CodeShown> items) {
	}

	/** A code and what it is called. */
	record CodeShown(String code, Text name) {
	}

}
