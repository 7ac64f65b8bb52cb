package org.ashar.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.AuditEntry;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where auditors see who did what, with what was written before and after; the services
 * refuse everybody else. The trails of the services are joined by time.
 */
@Controller
@RequestMapping(AuditPages.PATH)
class AuditPages {

	static final String PATH = "/work/audit";

	private static final Set<String> FILTERS = Set.of("kind", "record", "account", "role", "from", "to", "after");

	static final String[] KINDS = { "organization", "activity", "recommendation", "document", "indicator", "person",
			"concept" };

	private static final int PAGE = 50;

	/* What a spreadsheet still opens at once; the filter leads to the rest. */
	private static final int MOST = 5_000;

	private final Directory directory;

	private final Tracking tracking;

	private final SignedIn signedIn;

	AuditPages(Directory directory, Tracking tracking, SignedIn signedIn) {
		this.directory = directory;
		this.tracking = tracking;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, FILTERS);
		List<Part<Listed<AuditEntry>>> parts = pages(filter.values(), PAGE);
		List<AuditEntry> entries = joined(parts, PAGE);
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", KINDS);
		model.addAttribute("away", parts.stream().anyMatch(Part::away));
		model.addAttribute("entries", entries);
		model.addAttribute("next", filter.next(PATH, hasMore(parts, entries) ? entries.getLast().place() : null));
		model.addAttribute("export", filter.other(PATH + "/export.csv", "after", null));
		return "audit";
	}

	/** The same as a table for a spreadsheet, as far as a spreadsheet goes. */
	@GetMapping("/export.csv")
	ResponseEntity<byte[]> export(@RequestParam Map<String, String> query) {
		this.signedIn.required();
		Map<String, String> filter = new HashMap<>(Filter.of(query, FILTERS).values());
		AuditTable table = new AuditTable();
		boolean more = true;
		while (more && table.size() < MOST) {
			List<Part<Listed<AuditEntry>>> parts = pages(filter, 100);
			List<AuditEntry> entries = joined(parts, 100);
			entries.forEach(table::add);
			more = hasMore(parts, entries);
			if (more) {
				filter.put("after", entries.getLast().place());
			}
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
			.body(table.bytes());
	}

	private List<Part<Listed<AuditEntry>>> pages(Map<String, String> filter, int limit) {
		Map<String, String> wanted = new HashMap<>(filter);
		wanted.put("limit", Integer.toString(limit));
		return Stream.<Function<Map<String, String>, Listed<AuditEntry>>>of(this.directory::audit, this.tracking::audit)
			.map((trail) -> Part.of(() -> trail.apply(wanted)))
			.toList();
	}

	/* Places are of one form in all services: they begin with the time. */
	private static List<AuditEntry> joined(List<Part<Listed<AuditEntry>>> parts, int limit) {
		List<AuditEntry> all = new ArrayList<>();
		parts.stream().flatMap((part) -> Stream.ofNullable(part.value())).forEach((page) -> all.addAll(page.items()));
		all.sort(Comparator.comparing(AuditEntry::place).reversed());
		return all.subList(0, Math.min(limit, all.size()));
	}

	private static boolean hasMore(List<Part<Listed<AuditEntry>>> parts, List<AuditEntry> shown) {
		long all = parts.stream()
			.flatMap((part) -> Stream.ofNullable(part.value()))
			.mapToLong((page) -> page.items().size())
			.sum();
		return !shown.isEmpty() && (all > shown.size() || parts.stream()
			.flatMap((part) -> Stream.ofNullable(part.value()))
			.anyMatch((page) -> page.next() != null));
	}

}
