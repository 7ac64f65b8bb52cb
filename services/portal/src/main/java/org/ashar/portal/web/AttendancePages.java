package org.ashar.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Doors;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was there, for organizers only, with all that they should look at. */
@Controller
@RequestMapping("/events/{id}/guests")
class AttendancePages {

	private static final String[] FLAGS = { "not-on-list", "confirmed-since", "withdrawn", "walk-in", "again",
			"never-in" };

	private static final Set<String> FILTERS = Set.of("flag", "after");

	private final Events events;

	private final Doors doors;

	private final Shown shown;

	AttendancePages(Events events, Doors doors, SignedIn signedIn, Names names, Options options) {
		this.events = events;
		this.doors = doors;
		this.shown = new Shown(signedIn, names, options);
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	/** The list on paper. */
	@GetMapping("/attendance.pdf")
	ResponseEntity<byte[]> paper(@PathVariable String id) {
		this.shown.signedIn().required();
		return TicketFiles.passedOn(this.doors.attendanceList(id));
	}

	@GetMapping("/attendance")
	String list(@PathVariable String id, @RequestParam Map<String, String> query, Language language, Model model) {
		this.shown.signedIn().required();
		return show(id, Filter.of(query, FILTERS), language, model);
	}

	@PostMapping("/attendance/revoke")
	String revoke(@PathVariable String id, @RequestParam String device, Language language, Model model) {
		Attempt<Doors.Device> attempt = Attempt.to(() -> this.doors.revoke(id, device));
		if (attempt.succeeded()) {
			return "redirect:/events/{id}/guests/attendance";
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, Filter.of(Map.of(), FILTERS), language, model);
	}

	private String show(String id, Filter filter, Language language, Model model) {
		Event event = this.events.event(id);
		Listed<Doors.Seen> page = this.doors.attendance(id, filter.values());
		List<Doors.Device> devices = this.doors.devices(id);
		model.addAttribute("event", event);
		model.addAttribute("seen", page.items());
		model.addAttribute("filter", filter);
		model.addAttribute("next", filter.next("/events/" + id + "/guests/attendance", page.next()));
		model.addAttribute("refused", this.doors.refused(id, Map.of("limit", "100")).items());
		model.addAttribute("doors", devices);
		model.addAttribute("devices", devices.stream().collect(Collectors.toMap(Doors.Device::id, Doors.Device::name)));
		model.addAttribute("rooms",
				event.sessions().stream().collect(Collectors.toMap(Event.Session::id, Event.Session::title)));
		model.addAttribute("flags", this.shown.options().codes(language, "check-in-flag", FLAGS));
		model.addAttribute("groups", this.shown.names().concepts("stakeholder-group"));
		model.addAttribute("city", Zones.city(language, event.zone()));
		model.addAttribute("moment",
				DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
					.withLocale(language.dateLocale())
					.withZone(ZoneId.of(event.zone())));
		return "event-attendance";
	}

	/** What every such page needs. */
	private record Shown(SignedIn signedIn, Names names, Options options) {
	}

}
