package org.ashar.infra.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets stalls and has mishaps to order. */
@RestController
class BazaarController {

	record StallId(UUID value) implements Id {
	}

	enum Kind {

		FELT, HONEY

	}

	record Phone(@NotBlank String number) {
	}

	record Stall(@NotNull @SingleLine(max = 20) String name, @Nullable @SingleLine Text title, @Nullable Kind kind,
			int seats, boolean minor, @Nullable StallId neighbour, @Nullable List<@Valid Phone> phones,
			@Nullable List<@SingleLine(max = 5) String> tags, @Nullable Instant until, @Nullable LocalDate day) {
	}

	record Lease(@Nullable @NotBlank String tenant, @Nullable @Email String email) {
	}

	@PostMapping("/stalls")
	Stall open(@RequestBody @Valid Stall stall) {
		return stall;
	}

	@GetMapping("/stalls/{id}")
	ResponseEntity<Map<String, StallId>> one(@PathVariable StallId id) {
		return ResponseEntity.ok().header(HttpHeaders.ETAG, Etag.of(3)).body(Map.of("id", id));
	}

	@PutMapping("/stalls/{id}")
	long change(@PathVariable StallId id, IfMatch seen) {
		return seen.version();
	}

	@GetMapping("/stalls")
	Page<String> list(Cursor cursor, @RequestParam(required = false) @Nullable Kind kind) {
		return Page.of(List.of("a", "b", "c"), cursor, item -> item).map(item -> item + "!");
	}

	@GetMapping("/seats")
	int seats(@RequestParam @Max(9) int wanted, @RequestHeader("X-Purpose") @Size(min = 2, max = 3) String purpose) {
		return wanted;
	}

	@PostMapping("/keyed")
	Map<String, UUID> keyed(IdempotencyKey key, @RequestBody Map<String, Object> body) {
		UUID id = key.id("stall", body);
		if (body.containsKey("refused")) {
			throw new Refusal(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		}
		if (body.containsKey("failed")) {
			throw new IllegalStateException("a failure after something may have been done");
		}
		return Map.of("id", id);
	}

	@PostMapping("/form")
	String form(@Valid Lease lease) {
		return "let";
	}

	@GetMapping("/language")
	Language language(Language language, @RequestParam(required = false) @Nullable Language other) {
		return other == null ? language : other;
	}

	@GetMapping("/mishaps/{kind}")
	void mishap(@PathVariable String kind, HttpServletRequest request) throws Exception {
		throw Mishaps.of(kind, request);
	}

}
